CREATE VIEW analyst.coverage AS
SELECT
    r.publisher,
    r.lang,
    count(*)::integer AS sources,
    count(k.source_id)::integer AS copies,
    (count(*) FILTER (WHERE told.deals IS NULL))::integer AS without_deals,
    coalesce(sum(told.deals), 0)::integer AS reports,
    coalesce(sum(said.claims), 0)::integer AS claims,
    min(r.published_on) AS first_published,
    max(r.published_on) AS last_published
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.source_copy k ON k.source_id = s.id
LEFT JOIN (
    SELECT
        t.source_id,
        count(*) AS deals
    FROM c5db.deal_report t
    GROUP BY t.source_id
) told ON told.source_id = s.id
LEFT JOIN (
    SELECT
        c.source_id,
        count(*) AS claims
    FROM c5db.live_claim live
    JOIN c5db.claim c ON c.id = live.claim_id
    WHERE NOT EXISTS (
            SELECT
            FROM c5db.claim_rejection x
            WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
        )
    GROUP BY c.source_id
) said ON said.source_id = s.id
GROUP BY r.publisher, r.lang;

COMMENT ON VIEW analyst.coverage IS 'What each publisher has brought in which language';
COMMENT ON COLUMN analyst.coverage.publisher IS 'The outlet; null: not known';
COMMENT ON COLUMN analyst.coverage.lang IS 'Language of the articles, ISO 639-1';
COMMENT ON COLUMN analyst.coverage.sources IS 'Its articles';
COMMENT ON COLUMN analyst.coverage.copies IS 'Those of them that take their text from another source';
COMMENT ON COLUMN analyst.coverage.without_deals IS 'Those of them that tell of no deal';
COMMENT ON COLUMN analyst.coverage.reports IS 'Tellings of a deal in them: an article on two deals counts twice';
COMMENT ON COLUMN analyst.coverage.claims IS 'Live claims in them that nobody rejected as misread';
COMMENT ON COLUMN analyst.coverage.first_published IS 'Day of the oldest article';
COMMENT ON COLUMN analyst.coverage.last_published IS 'Day of the newest article';
