-- Pairs of a report with one of another source that shares a key, each pair once unless both are among them.
SELECT DISTINCT
    least(own.report_id, other.report_id) AS report_id,
    greatest(own.report_id, other.report_id) AS other_id,
    o.source_id
FROM c5db.deal_report_key own
JOIN c5db.deal_report t ON t.id = own.report_id
CROSS JOIN LATERAL (
    SELECT k.report_id
    FROM c5db.deal_report_key k
    WHERE k.key = own.key
    ORDER BY k.report_id DESC
    LIMIT :most
) other
JOIN c5db.deal_report o ON o.id = other.report_id
WHERE own.report_id = ANY(CAST(:report_ids AS bigint[])) AND o.source_id <> t.source_id;
