DELETE FROM c5db.deal_report_key k
WHERE k.report_id = ANY(CAST(:report_ids AS bigint[]));

DELETE FROM c5db.deal_report_link link
WHERE link.report_id = ANY(CAST(:report_ids AS bigint[]));

DELETE FROM c5db.deal_report_link link
WHERE link.other_id = ANY(CAST(:report_ids AS bigint[]));

UPDATE c5db.deal_report t
SET told_with = told.head_id
FROM unnest(CAST(:report_ids AS bigint[]), CAST(:heads AS bigint[])) AS told (id, head_id)
WHERE t.id = told.id AND t.told_with IS DISTINCT FROM told.head_id;
