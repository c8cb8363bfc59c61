SELECT
    s.id,
    s.source_key,
    r.publisher,
    s.url,
    r.credit,
    r.published_on,
    g.signature,
    (
        SELECT array_agg(
            concat_ws(' ', c.attribute, trim_scale(c.value), trim_scale(c.value_max), c.value_text, c.unit)
            ORDER BY live.quote_start, c.id
        )
        FROM c5db.claim c
        JOIN c5db.live_claim live ON live.claim_id = c.id
        WHERE c.source_id = s.id AND c.attribute <> 'status'
    ) AS said
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
JOIN c5db.source_signature g ON g.source_id = s.id
WHERE s.id = ANY(CAST(:source_ids AS bigint[]))
ORDER BY s.id;
