-- What looked like the tellings of some sources is to be decided again without them.
INSERT INTO c5db.unsettled_report (report_id)
SELECT DISTINCT link.other_id
FROM c5db.deal_report t
JOIN c5db.deal_report_link link ON link.report_id = t.id
JOIN c5db.deal_report other ON other.id = link.other_id
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[])) AND NOT other.source_id = ANY(CAST(:source_ids AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;
