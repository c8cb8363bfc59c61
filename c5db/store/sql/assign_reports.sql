INSERT INTO c5db.deal_assignment (report_id, deal_id, score, reason, run_id)
SELECT
    new.report_id,
    new.deal_id,
    new.score,
    new.reason,
    CAST(:run_id AS bigint)
FROM unnest(
    CAST(:report_ids AS bigint[]),
    CAST(:deal_ids AS bigint[]),
    CAST(:scores AS double precision[]),
    CAST(:reasons AS text[])
) AS new (report_id, deal_id, score, reason)
ON CONFLICT (report_id) DO UPDATE
SET
    deal_id = excluded.deal_id,
    score = excluded.score,
    reason = excluded.reason,
    run_id = excluded.run_id,
    assigned_at = now();

INSERT INTO c5db.identity_decision (run_id, subject, action, subject_id, source_id, score, reason)
SELECT
    CAST(:run_id AS bigint),
    'deal',
    CASE WHEN new.score IS NULL THEN 'create' ELSE 'assign' END,
    new.deal_id,
    t.source_id,
    new.score,
    new.reason
FROM unnest(
    CAST(:report_ids AS bigint[]),
    CAST(:deal_ids AS bigint[]),
    CAST(:scores AS double precision[]),
    CAST(:reasons AS text[])
) WITH ORDINALITY AS new (report_id, deal_id, score, reason, place)
JOIN c5db.deal_report t ON t.id = new.report_id
ORDER BY new.place;
