-- What came out on 8 November 2025?
SELECT
    publisher,
    lang,
    count(*) AS articles
FROM analyst.sources
WHERE published_on = '2025-11-08'
GROUP BY publisher, lang
ORDER BY publisher, lang;
