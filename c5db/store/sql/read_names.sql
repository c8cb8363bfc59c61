-- What the present texts of some sources call the parties of their deals.
SELECT
    n.id,
    n.name,
    n.canonical_name,
    n.kind,
    n.country,
    n.known,
    n.parent
FROM c5db.deal_report t
JOIN c5db.participation n ON n.report_id = t.id
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
ORDER BY n.id;
