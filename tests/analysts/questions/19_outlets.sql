-- Which outlets have brought the most articles?
SELECT
    publisher,
    lang,
    sources,
    copies
FROM analyst.coverage
ORDER BY sources DESC, publisher
LIMIT 3;
