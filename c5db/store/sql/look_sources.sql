SELECT DISTINCT
    s.source_id,
    s.article_id,
    s.url,
    s.publisher,
    s.published_on,
    s.title,
    s.copy_of
FROM analyst.sources s
WHERE s.source_id IN (
        SELECT c.source_id FROM analyst.claims c WHERE c.deal_id = CAST(:deal_id AS bigint)
        UNION ALL
        SELECT n.source_id FROM analyst.participations n WHERE n.deal_id = CAST(:deal_id AS bigint)
    )
ORDER BY s.published_on NULLS LAST, s.source_id;
