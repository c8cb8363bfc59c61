SELECT
    f.attribute,
    f.party_id,
    f.party_name,
    f.item,
    f.unit,
    f.over,
    array_agg(f.claim_id::text) AS claim_ids
FROM analyst.fact_claims f
WHERE f.deal_id = CAST(:deal_id AS bigint)
GROUP BY f.attribute, f.party_id, f.party_name, f.item, f.unit, f.over;
