-- Which articles speak of locomotives, in whatever form of the word?
SELECT
    lang,
    count(*) AS articles
FROM analyst.search_sources('локомотив or locomotive')
GROUP BY lang
ORDER BY lang;
