-- Tellings that look like some, or of which a person spoke together with them.
SELECT link.other_id
FROM c5db.deal_report_link link
WHERE link.report_id = ANY(CAST(:report_ids AS bigint[])) AND link.score >= CAST(:least AS double precision)
UNION
SELECT link.report_id
FROM c5db.deal_report_link link
WHERE link.other_id = ANY(CAST(:report_ids AS bigint[])) AND link.score >= CAST(:least AS double precision)
UNION
SELECT coalesce(t.told_with, t.id)
FROM c5db.decided_report own
JOIN c5db.decided_report beside ON beside.decision_id = own.decision_id
JOIN c5db.deal_report t ON t.id = beside.report_id
WHERE own.report_id = ANY(CAST(:report_ids AS bigint[]));
