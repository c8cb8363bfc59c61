-- Reports of sources with a new text, and those that looked like what these told before.
SELECT t.id
FROM c5db.deal_report t
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
UNION
SELECT u.report_id
FROM c5db.unsettled_report u;
