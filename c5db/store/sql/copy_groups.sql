-- Sources that have one voice with some of these as it stands.
SELECT k.source_id
FROM c5db.source_copy k
WHERE k.original_source_id = ANY(CAST(:source_ids AS bigint[]))
UNION
SELECT k.original_source_id
FROM c5db.source_copy k
WHERE k.source_id = ANY(CAST(:source_ids AS bigint[]))
UNION
SELECT sibling.source_id
FROM c5db.source_copy k
JOIN c5db.source_copy sibling ON sibling.original_source_id = k.original_source_id
WHERE k.source_id = ANY(CAST(:source_ids AS bigint[]));
