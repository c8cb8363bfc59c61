-- Each branch is one table and no condition, for only so does the planner look the events of some deals up in each of them
-- by an index, however the deals are asked for.
CREATE VIEW analyst.timeline AS
SELECT
    e.deal_id,
    CASE WHEN e.kind = 'fact' THEN e.happened_on ELSE to_char(r.published_on, 'YYYY-MM-DD') END AS happened_on,
    e.event,
    CASE e.kind WHEN 'fact' THEN e.detail WHEN 'claim' THEN c.value_text ELSE r.title END AS detail,
    s.id AS source_id,
    r.publisher,
    e.claim_id,
    c.quote
FROM (
    SELECT
        'fact' AS kind,
        f.deal_id,
        f.attribute AS event,
        f.value_text AS happened_on,
        f.item AS detail,
        NULL::bigint AS report_id,
        NULL::uuid AS claim_id
    FROM c5db.fact f
    UNION ALL
    SELECT
        'claim' AS kind,
        live.deal_id,
        'status' AS event,
        NULL::text AS happened_on,
        NULL::text AS detail,
        live.report_id,
        live.claim_id
    FROM c5db.live_claim live
    UNION ALL
    SELECT
        'report' AS kind,
        a.deal_id,
        'published' AS event,
        NULL::text AS happened_on,
        NULL::text AS detail,
        a.report_id,
        NULL::uuid AS claim_id
    FROM c5db.deal_assignment a
) e
LEFT JOIN c5db.claim c ON c.id = e.claim_id
LEFT JOIN c5db.claim_rejection x ON x.claim_id = e.claim_id AND x.withdrawn_at IS NULL
LEFT JOIN c5db.deal_report t ON t.id = e.report_id
LEFT JOIN c5db.source s ON s.id = t.source_id
LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE e.deal_id IS NOT NULL
    AND x.id IS NULL
    AND (e.kind <> 'fact' OR e.event IN ('signed_on', 'announced_on', 'delivery'))
    AND (e.kind <> 'claim' OR c.attribute = 'status');

COMMENT ON VIEW analyst.timeline IS 'The course of each deal: its dates, what was reported of its status and when, and its articles; order by happened_on';
COMMENT ON COLUMN analyst.timeline.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.timeline.happened_on IS 'When, to the precision known: YYYY-MM-DD, YYYY-MM, YYYY or A/B; null: the article has no date';
COMMENT ON COLUMN analyst.timeline.event IS 'announced_on, signed_on or delivery: the date of a fact; status: an article told how far the deal had got; published: an article on the deal came out';
COMMENT ON COLUMN analyst.timeline.detail IS 'The status that was told, the title of the article, or which part of the deal the date is of';
COMMENT ON COLUMN analyst.timeline.source_id IS 'The article, for status and published';
COMMENT ON COLUMN analyst.timeline.publisher IS 'Its outlet';
COMMENT ON COLUMN analyst.timeline.claim_id IS 'The claim, for status';
COMMENT ON COLUMN analyst.timeline.quote IS 'The words that told the status';
