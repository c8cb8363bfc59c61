SELECT
    s.id,
    s.source_key,
    r.publisher,
    s.url,
    r.credit,
    r.published_on,
    g.signature
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
JOIN c5db.source_signature g ON g.source_id = s.id
WHERE s.id = ANY(CAST(:source_ids AS bigint[]))
ORDER BY s.id;
