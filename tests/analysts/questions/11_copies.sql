-- Which articles are copied from another one?
SELECT
    article_id,
    original_article_id,
    similarity >= 0.5 AS mostly_the_same
FROM analyst.copies
ORDER BY article_id;
