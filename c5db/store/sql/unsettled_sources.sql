-- Sources of reports that looked like what others told before.
SELECT DISTINCT t.source_id
FROM c5db.unsettled_report u
JOIN c5db.deal_report t ON t.id = u.report_id;
