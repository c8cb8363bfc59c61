INSERT INTO c5db.identity_decision (run_id, subject, action, subject_id, other_id, reason)
SELECT
    CAST(:run_id AS bigint),
    'party',
    'merge',
    moved.into_id,
    moved.id,
    moved.reason
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[]), CAST(:reasons AS text[])) AS moved (id, into_id, reason);
