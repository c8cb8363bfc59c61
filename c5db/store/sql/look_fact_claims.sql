SELECT
    f.attribute,
    f.party_id,
    f.party_name,
    f.item,
    f.unit,
    f.over,
    jsonb_object_agg(f.claim_id, f.state) AS states
FROM analyst.fact_claims f
WHERE f.deal_id = CAST(:deal_id AS bigint)
GROUP BY f.attribute, f.party_id, f.party_name, f.item, f.unit, f.over;
