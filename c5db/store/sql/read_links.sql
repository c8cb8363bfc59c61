SELECT
    link.report_id,
    link.other_id,
    link.score,
    link.decision_id IS NOT NULL AS decided
FROM c5db.deal_report_link link
WHERE link.report_id = ANY(CAST(:report_ids AS bigint[])) AND link.report_id < link.other_id
ORDER BY link.report_id, link.other_id;
