-- What people decided of some reports and did not take back.
SELECT
    d.decision_id,
    d.report_id,
    d.side
FROM c5db.decided_report d
WHERE d.report_id = ANY(CAST(:report_ids AS bigint[]))
    AND NOT EXISTS (SELECT FROM c5db.identity_decision u WHERE u.undoes = d.decision_id)
ORDER BY d.decision_id, d.report_id;
