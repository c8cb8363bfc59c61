-- A deal is called as one of its reports calls it: the fullest of those none of whose leading figures is against what is
-- held. A figure leads that its report gives first of the whole worth, share, count or size, and not as a former one. A deal
-- of one report on which nobody ruled has its title already.
WITH several AS (
    SELECT a.deal_id
    FROM c5db.deal_assignment a
    WHERE a.deal_id = ANY(CAST(:deal_ids AS bigint[]))
    GROUP BY a.deal_id
    HAVING count(*) > 1 OR EXISTS (SELECT FROM c5db.ruling u WHERE u.deal_id = a.deal_id)
),

told AS (
    SELECT
        a.deal_id,
        t.id,
        t.type = d.type AS of_the_type,
        t.title,
        t.background,
        (SELECT count(*) FROM c5db.live_claim live WHERE live.report_id = t.id) AS claims,
        row_number() OVER (
            PARTITION BY a.deal_id
            ORDER BY r.published_on NULLS LAST, s.source_key COLLATE "C", t.ref COLLATE "C"
        ) AS place
    FROM several
    JOIN c5db.deal_assignment a USING (deal_id)
    JOIN c5db.deal d ON d.id = a.deal_id
    JOIN c5db.deal_report t ON t.id = a.report_id
    JOIN c5db.source s ON s.id = t.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
),

first_told AS (
    SELECT DISTINCT ON (told.id, c.attribute)
        told.deal_id,
        told.id,
        c.attribute,
        c.id AS claim_id
    FROM told
    JOIN c5db.live_claim live ON live.report_id = told.id AND live.deal_id = told.deal_id
    JOIN c5db.claim c ON c.id = live.claim_id
    WHERE c.attribute IN ('value', 'stake', 'quantity', 'capacity') AND c.item IS NULL AND c.value IS NOT NULL
    ORDER BY told.id, c.attribute, coalesce(live.change = 'former', false), live.quote_start, c.id
),

held AS (
    SELECT DISTINCT
        f.deal_id,
        CAST(named.claim_id AS uuid) AS claim_id
    FROM several
    JOIN c5db.fact f USING (deal_id)
    CROSS JOIN LATERAL jsonb_array_elements(f.rivals) AS rival (body)
    CROSS JOIN LATERAL jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
    WHERE f.attribute IN ('value', 'stake', 'quantity', 'capacity')
        AND f.item IS NULL
        AND rival.body ->> 'state' IN ('chosen', 'stands')
),

against AS (
    SELECT
        first_told.id,
        count(*) AS figures
    FROM first_told
    LEFT JOIN held USING (deal_id, claim_id)
    WHERE held.claim_id IS NULL
    GROUP BY first_told.id
),

-- What a person ruled otherwise is no figure to call a deal by, where no report gives a better one.
ruled_otherwise AS (
    SELECT
        first_told.id,
        CASE first_told.attribute
            WHEN 'value' THEN ' (of|worth) ((about|over|up to|almost) )?[A-Z]{3} [0-9.,–]*[0-9]( [mbtr]+illion)?'
            WHEN 'stake' THEN ' of ((about|over|up to|almost) )?[0-9.,–]*[0-9]%'
            ELSE ' (of|on) ((about|over|up to|almost) )?[0-9.,–]*[0-9]( [mbtr]+illion)?( [^,%]+)?(?=, parties not named$|$)'
        END AS figure
    FROM first_told
    LEFT JOIN held USING (deal_id, claim_id)
    JOIN c5db.fact f ON f.deal_id = first_told.deal_id AND f.attribute = first_told.attribute
    WHERE held.claim_id IS NULL AND f.item IS NULL AND f.ruled_by IS NOT NULL
),

titled AS (
    SELECT DISTINCT ON (told.deal_id)
        told.deal_id,
        told.id,
        told.title
    FROM told
    LEFT JOIN against USING (id)
    ORDER BY
        told.deal_id, coalesce(against.figures, 0), told.background, told.of_the_type DESC, told.claims DESC, told.place
),

called AS (
    SELECT
        titled.deal_id,
        regexp_replace(titled.title, coalesce(string_agg(DISTINCT r.figure, '|'), '(?!)'), '') AS title
    FROM titled
    LEFT JOIN ruled_otherwise r USING (id)
    GROUP BY titled.deal_id, titled.title
)

UPDATE c5db.deal d
SET title = called.title
FROM called
WHERE d.id = called.deal_id AND d.title <> called.title;
