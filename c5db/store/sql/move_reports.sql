UPDATE c5db.deal_assignment a
SET
    deal_id = CAST(:deal_id AS bigint),
    score = NULL,
    reason = CAST(:reason AS text),
    run_id = CAST(:run_id AS bigint),
    assigned_at = now()
WHERE a.report_id = ANY(CAST(:report_ids AS bigint[]));

INSERT INTO c5db.unsettled_report (report_id)
SELECT unnest(CAST(:report_ids AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;
