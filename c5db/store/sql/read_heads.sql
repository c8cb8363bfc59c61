-- Some tellings, and with each all that is told of its deal; of very many tellings those that speak for all.
WITH wanted AS (
    SELECT DISTINCT a.deal_id
    FROM c5db.deal_assignment a
    WHERE a.report_id = ANY(CAST(:report_ids AS bigint[]))
),

told AS (
    SELECT
        t.id,
        t.source_id,
        s.source_key,
        s.revision,
        t.ref,
        row_number() OVER (PARTITION BY a.deal_id ORDER BY md5(s.source_key || t.ref), t.id) AS place
    FROM wanted
    JOIN c5db.deal_assignment a USING (deal_id)
    JOIN c5db.deal_report t ON t.id = a.report_id AND t.told_with IS NULL
    JOIN c5db.source s ON s.id = t.source_id
),

heads AS (
    SELECT told.id
    FROM told
    WHERE told.place <= :speakers
    UNION
    SELECT coalesce(t.told_with, t.id)
    FROM c5db.deal_report t
    WHERE t.id = ANY(CAST(:own AS bigint[]))
)

SELECT
    t.id,
    t.source_id,
    s.source_key,
    r.published_on,
    t.ref,
    ARRAY(SELECT m.id FROM c5db.deal_report m WHERE m.told_with = t.id ORDER BY m.id) AS others
FROM heads
JOIN c5db.deal_report t USING (id)
JOIN c5db.source s ON s.id = t.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
ORDER BY t.id;
