SELECT
    f.id,
    f.deal_id,
    f.attribute,
    f.party_id,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    f.unit,
    f.over,
    f.value,
    f.value_max,
    f.value_text,
    f.qualifier,
    f.low,
    f.high,
    f.verdict,
    f.confidence,
    f.claims,
    f.independent_sources,
    f.explanation,
    f.flags,
    f.ruled_by,
    f.as_of,
    f.chosen_claims,
    f.rivals,
    f.stated_order
FROM c5db.fact f
LEFT JOIN c5db.party p ON p.id = f.party_id
WHERE f.deal_id = ANY(:deal_ids)
ORDER BY f.deal_id, f.id;
