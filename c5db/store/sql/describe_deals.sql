-- A deal is described by what most reports hold it to be; what an article only mentions in passing weighs a third. Of equally
-- many those who tell more of it are heard.
WITH told AS (
    SELECT
        a.deal_id,
        t.id,
        t.source_id,
        t.type,
        t.title,
        t.object,
        t.background,
        t.part_of_ref,
        CASE WHEN t.background THEN 1 ELSE 3 END AS weight,
        (SELECT count(*) FROM c5db.live_claim live WHERE live.report_id = t.id) AS claims,
        row_number() OVER (
            PARTITION BY a.deal_id
            ORDER BY r.published_on NULLS LAST, s.source_key COLLATE "C", t.ref COLLATE "C"
        ) AS place
    FROM c5db.deal_assignment a
    JOIN c5db.deal_report t ON t.id = a.report_id
    JOIN c5db.source s ON s.id = t.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    WHERE a.deal_id = ANY(CAST(:deal_ids AS bigint[]))
),

typed AS (
    SELECT DISTINCT ON (told.deal_id)
        told.deal_id,
        told.type
    FROM told
    GROUP BY told.deal_id, told.type
    ORDER BY told.deal_id, sum(told.weight) DESC, sum(told.claims) DESC, told.type COLLATE "C"
),

titled AS (
    SELECT DISTINCT ON (told.deal_id)
        told.deal_id,
        told.title
    FROM told
    JOIN typed USING (deal_id)
    ORDER BY told.deal_id, told.background, told.type = typed.type DESC, told.claims DESC, told.place
),

objects AS (
    SELECT DISTINCT ON (told.deal_id)
        told.deal_id,
        told.object
    FROM told
    WHERE told.object IS NOT NULL
    GROUP BY told.deal_id, told.object
    ORDER BY told.deal_id, sum(told.weight) DESC, min(told.place)
),

parts AS (
    SELECT DISTINCT ON (told.deal_id)
        told.deal_id,
        a.deal_id AS whole_id
    FROM told
    JOIN c5db.deal_report whole ON whole.source_id = told.source_id AND whole.ref = told.part_of_ref
    JOIN c5db.deal_assignment a ON a.report_id = whole.id AND a.deal_id <> told.deal_id
    GROUP BY told.deal_id, a.deal_id
    ORDER BY told.deal_id, sum(told.weight) DESC, min(told.place)
)

UPDATE c5db.deal d
SET
    type = typed.type,
    title = titled.title,
    object = objects.object,
    part_of = parts.whole_id
FROM typed
JOIN titled USING (deal_id)
LEFT JOIN objects USING (deal_id)
LEFT JOIN parts USING (deal_id)
WHERE d.id = typed.deal_id;

-- Nothing is part of itself, by whatever way round: articles that contradict each other on what holds what leave one
-- deal of such a ring whole, rather the package, else the one with the first title of any report: the deal's own follows
-- its facts, which are not known yet.
WITH RECURSIVE up (id, reached, ring) AS (
    SELECT
        d.id,
        d.part_of,
        ARRAY[d.id]
    FROM c5db.deal d
    WHERE d.id = ANY(CAST(:deal_ids AS bigint[])) AND d.part_of IS NOT NULL
    UNION ALL
    SELECT
        up.id,
        d.part_of,
        up.ring || d.id
    FROM up
    JOIN c5db.deal d ON d.id = up.reached
    WHERE d.part_of IS NOT NULL AND NOT d.id = ANY(up.ring)
),

rings AS (
    SELECT DISTINCT ON (least_of.id)
        d.id
    FROM up
    CROSS JOIN LATERAL (SELECT min(member.id) AS id FROM unnest(up.ring) AS member (id)) least_of
    JOIN c5db.deal d ON d.id = ANY(up.ring)
    WHERE up.reached = up.id
    ORDER BY
        least_of.id,
        d.type = 'package' DESC,
        (
            SELECT min(t.title COLLATE "C")
            FROM c5db.deal_assignment a
            JOIN c5db.deal_report t ON t.id = a.report_id
            WHERE a.deal_id = d.id
        ),
        d.id
)

UPDATE c5db.deal d
SET part_of = NULL
FROM rings
WHERE d.id = rings.id;

-- A deal of claims that a person took out of their reports is called by the sides that the first of them is told of, and
-- by their words, figures before all else.
WITH moved AS (
    SELECT
        m.deal_id,
        left(c.quote, 40) AS quote,
        t.title,
        row_number() OVER (PARTITION BY m.deal_id ORDER BY c.value IS NULL, live.quote_start, c.id) AS place
    FROM c5db.claim_assignment m
    JOIN c5db.live_claim live ON live.claim_id = m.claim_id
    JOIN c5db.claim c ON c.id = m.claim_id
    JOIN c5db.deal_report t ON t.id = live.report_id
    WHERE m.deal_id = ANY(CAST(:deal_ids AS bigint[]))
        AND NOT EXISTS (SELECT FROM c5db.deal_assignment a WHERE a.deal_id = m.deal_id)
),

titled AS (
    SELECT
        moved.deal_id,
        regexp_replace(min(moved.title) FILTER (WHERE moved.place = 1), ': [^:]*$', '') || ': '
        || string_agg('«' || moved.quote || '»', ', ' ORDER BY moved.place) AS title
    FROM moved
    WHERE moved.place <= 2
    GROUP BY moved.deal_id
)

UPDATE c5db.deal d
SET title = titled.title
FROM titled
WHERE d.id = titled.deal_id AND d.title <> titled.title;
