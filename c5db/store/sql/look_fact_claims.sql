SELECT
    f.attribute,
    f.party_id,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    f.unit,
    f.over,
    ARRAY(
        SELECT named.claim_id
        FROM jsonb_array_elements(f.rivals) AS rival (body)
        CROSS JOIN jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
    ) AS claim_ids
FROM c5db.fact f
LEFT JOIN c5db.party p ON p.id = f.party_id
WHERE f.deal_id = CAST(:deal_id AS bigint);
