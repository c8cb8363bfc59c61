-- Writes what changed among some sources, and gives the deals whose count of voices it touches.
CREATE TEMP TABLE new_copy ON COMMIT DROP AS
SELECT
    new.source_id,
    new.original_id,
    new.similarity,
    new.reason
FROM unnest(
    CAST(:copies AS bigint[]),
    CAST(:originals AS bigint[]),
    CAST(:similarities AS double precision[]),
    CAST(:reasons AS text[])
) AS new (source_id, original_id, similarity, reason);

CREATE TEMP TABLE moved_copy ON COMMIT DROP AS
SELECT
    coalesce(k.source_id, new.source_id) AS source_id,
    k.original_source_id AS former_id,
    new.original_id,
    new.similarity,
    new.reason
FROM (SELECT * FROM c5db.source_copy WHERE source_id = ANY(CAST(:source_ids AS bigint[]))) k
FULL JOIN pg_temp.new_copy new ON new.source_id = k.source_id
WHERE (k.original_source_id, k.similarity, k.reason) IS DISTINCT FROM (new.original_id, new.similarity, new.reason);

DELETE FROM c5db.source_copy k
USING pg_temp.moved_copy moved
WHERE k.source_id = moved.source_id;

INSERT INTO c5db.source_copy (source_id, original_source_id, similarity, reason, run_id)
SELECT
    moved.source_id,
    moved.original_id,
    moved.similarity,
    moved.reason,
    CAST(:run_id AS bigint)
FROM pg_temp.moved_copy moved
WHERE moved.original_id IS NOT NULL
ORDER BY moved.source_id;

INSERT INTO c5db.identity_decision (run_id, subject, action, subject_id, other_id, score, reason)
SELECT
    CAST(:run_id AS bigint),
    'source',
    CASE WHEN moved.original_id IS NULL THEN 'original' ELSE 'copy' END,
    moved.source_id,
    coalesce(moved.original_id, moved.former_id),
    moved.similarity,
    coalesce(moved.reason, 'the texts are no longer alike')
FROM pg_temp.moved_copy moved
WHERE moved.original_id IS DISTINCT FROM moved.former_id
ORDER BY moved.source_id;

CREATE TEMP TABLE touched_deal ON COMMIT DROP AS
SELECT DISTINCT a.deal_id
FROM pg_temp.moved_copy moved
JOIN c5db.deal_report t ON t.source_id IN (moved.source_id, moved.former_id, moved.original_id)
JOIN c5db.deal_assignment a ON a.report_id = t.id
WHERE moved.original_id IS DISTINCT FROM moved.former_id;

DROP TABLE pg_temp.new_copy, pg_temp.moved_copy;
