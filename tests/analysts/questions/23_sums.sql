-- Do the sums per currency count any deal twice?
SELECT
    s.currency,
    s.value - d.value AS difference
FROM (SELECT currency, sum(value) AS value FROM analyst.sums GROUP BY currency) s
JOIN (SELECT currency, sum(value) AS value FROM analyst.deals WHERE summable GROUP BY currency) d
    ON d.currency IS NOT DISTINCT FROM s.currency
ORDER BY s.currency;
