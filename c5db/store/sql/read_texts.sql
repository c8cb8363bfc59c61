SELECT
    s.id,
    r.text,
    r.body
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE s.id = ANY(CAST(:source_ids AS bigint[]))
ORDER BY s.id;
