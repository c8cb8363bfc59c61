-- Deals of which an article says that they are part of another, where that article tells of one of these deals too.
SELECT DISTINCT a.deal_id
FROM c5db.deal_report moved
JOIN c5db.deal_report t ON t.source_id = moved.source_id AND t.part_of_ref IS NOT NULL
JOIN c5db.deal_assignment a ON a.report_id = t.id
WHERE moved.id = ANY(CAST(:report_ids AS bigint[]));
