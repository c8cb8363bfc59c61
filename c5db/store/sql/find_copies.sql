-- Pairs that share two keys: runs of words, or what the one says and credits to the other's outlet. Of each source those
-- that share most, and of equal ones those that came out first, as the original did.
SELECT
    ranked.source_id,
    ranked.other_id
FROM (
    SELECT
        shared.source_id,
        shared.other_id,
        row_number() OVER (
            PARTITION BY shared.source_id
            ORDER BY shared.keys DESC, r.published_on, s.source_key
        ) AS place
    FROM (
        SELECT
            own.source_id,
            other.source_id AS other_id,
            count(*) AS keys
        FROM c5db.source_fingerprint own
        CROSS JOIN LATERAL (
            SELECT f.source_id
            FROM c5db.source_fingerprint f
            WHERE f.fingerprint = own.fingerprint
            ORDER BY f.source_id
            LIMIT :most_of_a_key
        ) other
        WHERE own.source_id = ANY(CAST(:source_ids AS bigint[])) AND other.source_id <> own.source_id
        GROUP BY own.source_id, other.source_id
        HAVING count(*) > 1
    ) shared
    JOIN c5db.source s ON s.id = shared.other_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
) ranked
WHERE ranked.place <= :most
ORDER BY ranked.source_id, ranked.other_id;
