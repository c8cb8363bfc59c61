CREATE VIEW analyst.timeline AS
SELECT
    f.deal_id,
    f.value_text AS happened_on,
    f.attribute AS event,
    f.item AS detail,
    NULL::bigint AS source_id,
    NULL AS publisher,
    NULL::uuid AS claim_id,
    NULL AS quote
FROM c5db.fact f
WHERE f.attribute IN ('signed_on', 'announced_on', 'delivery')
UNION ALL
SELECT
    c.deal_id,
    to_char(c.published_on, 'YYYY-MM-DD'),
    c.attribute,
    c.value_text,
    c.source_id,
    c.publisher,
    c.claim_id,
    c.quote
FROM analyst.claims c
WHERE c.attribute = 'status' AND c.deal_id IS NOT NULL
UNION ALL
SELECT
    a.deal_id,
    to_char(r.published_on, 'YYYY-MM-DD'),
    'published',
    r.title,
    t.source_id,
    r.publisher,
    NULL,
    NULL
FROM c5db.deal_assignment a
JOIN c5db.deal_report t ON t.id = a.report_id
JOIN c5db.source s ON s.id = t.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision;

COMMENT ON VIEW analyst.timeline IS 'The course of each deal: its dates, what was reported of its status and when, and its articles; order by happened_on';
COMMENT ON COLUMN analyst.timeline.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.timeline.happened_on IS 'When, to the precision known: YYYY-MM-DD, YYYY-MM, YYYY or A/B; null: the article has no date';
COMMENT ON COLUMN analyst.timeline.event IS 'announced_on, signed_on or delivery: the date of a fact; status: an article told how far the deal had got; published: an article on the deal came out';
COMMENT ON COLUMN analyst.timeline.detail IS 'The status that was told, the title of the article, or which part of the deal the date is of';
COMMENT ON COLUMN analyst.timeline.source_id IS 'The article, for status and published';
COMMENT ON COLUMN analyst.timeline.publisher IS 'Its outlet';
COMMENT ON COLUMN analyst.timeline.claim_id IS 'The claim, for status';
COMMENT ON COLUMN analyst.timeline.quote IS 'The words that told the status';
