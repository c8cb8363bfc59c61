-- Everything that hangs together with some reports by links, step by step.
WITH RECURSIVE reached (report_id) AS (
    SELECT unnest(CAST(:report_ids AS bigint[]))
    UNION
    SELECT link.other_id
    FROM reached
    JOIN c5db.deal_report_link link ON link.report_id = reached.report_id
)

SELECT
    reached.report_id,
    t.source_id
FROM reached
JOIN c5db.deal_report t ON t.id = reached.report_id
ORDER BY reached.report_id;
