-- How many articles are there in each language, and from when to when?
SELECT
    lang,
    count(*) AS articles,
    min(published_on) AS first,
    max(published_on) AS last
FROM analyst.sources
GROUP BY lang
ORDER BY lang;
