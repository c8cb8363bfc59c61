SELECT
    s.source_id,
    s.article_id,
    s.url,
    s.publisher,
    s.published_on,
    s.lang,
    s.title
FROM analyst.sources s
ORDER BY s.source_id;
