SELECT
    c.source_id,
    array_agg(
        concat_ws(' ', c.attribute, trim_scale(c.value), trim_scale(c.value_max), c.value_text, c.unit)
        ORDER BY live.quote_start, c.id
    ) AS said
FROM c5db.claim c
JOIN c5db.live_claim live ON live.claim_id = c.id
WHERE c.source_id = ANY(CAST(:source_ids AS bigint[])) AND c.attribute <> 'status'
GROUP BY c.source_id;
