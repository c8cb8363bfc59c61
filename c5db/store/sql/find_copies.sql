-- Pairs that share two runs of words, or what the one says and credits to the other's outlet.
SELECT
    own.source_id,
    other.source_id AS other_id
FROM c5db.source_fingerprint own
CROSS JOIN LATERAL (
    SELECT f.source_id
    FROM c5db.source_fingerprint f
    WHERE f.fingerprint = own.fingerprint
    ORDER BY f.source_id
    LIMIT :most
) other
WHERE own.source_id = ANY(CAST(:source_ids AS bigint[])) AND other.source_id <> own.source_id
GROUP BY own.source_id, other.source_id
HAVING count(*) > 1 OR bool_or(starts_with(own.fingerprint, 'said'))
ORDER BY own.source_id, other.source_id;
