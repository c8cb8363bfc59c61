SELECT
    a.report_id,
    a.deal_id
FROM c5db.deal_assignment a
WHERE a.report_id = ANY(CAST(:report_ids AS bigint[]))
ORDER BY a.report_id;
