-- Do the sums per currency count any deal twice?
SELECT count(*) FILTER (WHERE s.value IS DISTINCT FROM d.value) AS currencies_that_differ
FROM (SELECT currency, sum(value) AS value FROM analyst.sums GROUP BY currency) s
LEFT JOIN (
    SELECT currency, sum(value) AS value
    FROM analyst.deals
    WHERE summable AND value IS NOT NULL
    GROUP BY currency
) d ON d.currency IS NOT DISTINCT FROM s.currency;
