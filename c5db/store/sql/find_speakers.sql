-- Of deals that very many articles tell of, those tellings that speak for all; which ones does not hang on the order
-- of loading: the least of a number that is drawn from each by its content. Once out, a telling never comes in again.
SELECT
    told.deal_id,
    told.report_id,
    told.source_id
FROM (
    SELECT
        a.deal_id,
        t.id AS report_id,
        t.source_id,
        row_number() OVER (PARTITION BY a.deal_id ORDER BY md5(s.source_key || t.ref), t.id) AS place,
        count(*) OVER (PARTITION BY a.deal_id) AS tellings
    FROM c5db.deal_assignment a
    JOIN c5db.deal_report t ON t.id = a.report_id AND t.told_with IS NULL
    JOIN c5db.source s ON s.id = t.source_id
    WHERE a.deal_id = ANY(
        SELECT wanted.id
        FROM unnest(CAST(:deal_ids AS bigint[])) AS wanted (id)
        CROSS JOIN LATERAL (
            SELECT count(*) AS reports
            FROM (SELECT FROM c5db.deal_assignment d WHERE d.deal_id = wanted.id LIMIT :speakers + 1) few
        ) size
        WHERE size.reports > :speakers
    )
) told
WHERE told.tellings > :speakers AND told.place <= :speakers
ORDER BY told.deal_id, told.report_id;
