-- The reports of other sources that share a key with some, the rarest keys first, each with the deal it is told of.
WITH shared AS (
    SELECT
        own.report_id,
        other.report_id AS other_id,
        1.0 / count(*) OVER (PARTITION BY own.report_id, own.key) AS rarity
    FROM c5db.deal_report_key own
    CROSS JOIN LATERAL (
        SELECT k.report_id
        FROM c5db.deal_report_key k
        WHERE k.key = own.key
        ORDER BY k.report_id DESC
        LIMIT :most_of_a_key
    ) other
    WHERE own.report_id = ANY(CAST(:report_ids AS bigint[]))
),

near AS (
    SELECT
        s.report_id,
        s.other_id,
        sum(s.rarity) AS rarity
    FROM shared s
    WHERE s.report_id <> s.other_id
    GROUP BY s.report_id, s.other_id
),

-- Equal ones come in an order that mixes old and new: a flood of copies would leave no room for what was known before.
ranked AS (
    SELECT
        n.report_id,
        n.other_id,
        o.source_id,
        row_number() OVER (
            PARTITION BY n.report_id ORDER BY n.rarity DESC, n.other_id * 40503 % 65537, n.other_id DESC
        ) AS place
    FROM near n
    JOIN c5db.deal_report t ON t.id = n.report_id
    JOIN c5db.deal_report o ON o.id = n.other_id AND o.source_id <> t.source_id
)

SELECT
    r.report_id,
    r.other_id,
    r.source_id,
    a.deal_id
FROM ranked r
LEFT JOIN c5db.deal_assignment a ON a.report_id = r.other_id
WHERE r.place <= CAST(:most AS integer)
ORDER BY r.report_id, r.other_id;
