SELECT
    link.report_id,
    link.other_id,
    link.score
FROM c5db.deal_report_link link
WHERE link.report_id = ANY(CAST(:report_ids AS bigint[]))
    AND link.other_id = ANY(CAST(:report_ids AS bigint[]));
