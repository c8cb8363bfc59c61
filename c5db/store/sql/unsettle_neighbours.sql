-- What hung together with the tellings of some sources is to be decided again without them.
INSERT INTO c5db.unsettled_report (report_id)
SELECT near.report_id
FROM (
    SELECT link.other_id AS report_id
    FROM c5db.deal_report t
    JOIN c5db.deal_report_link link ON link.report_id = t.id AND link.score >= 0
    WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
    UNION
    SELECT link.report_id
    FROM c5db.deal_report t
    JOIN c5db.deal_report_link link ON link.other_id = t.id AND link.score >= 0
    WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
    UNION
    SELECT beside.report_id
    FROM c5db.deal_report t
    JOIN c5db.deal_assignment a ON a.report_id = t.id
    CROSS JOIN LATERAL (
        SELECT b.report_id
        FROM c5db.deal_assignment b
        JOIN c5db.deal_report other ON other.id = b.report_id
        WHERE b.deal_id = a.deal_id AND NOT other.source_id = ANY(CAST(:source_ids AS bigint[]))
        LIMIT 1
    ) beside
    WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
) near
JOIN c5db.deal_report other ON other.id = near.report_id
WHERE NOT other.source_id = ANY(CAST(:source_ids AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;
