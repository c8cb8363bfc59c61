-- Per currency over the summable deals, so that nothing is counted twice. A sum is hedged as its parts are; about, where
-- they are hedged in different ways.
SELECT
    d.currency,
    count(*) AS deals,
    sum(d.value) AS value,
    sum(coalesce(d.value_max, d.value)) AS value_max,
    sum(d.value_usd) AS value_usd,
    count(d.value_usd) AS deals_in_usd,
    CASE count(DISTINCT d.qualifier) FILTER (WHERE d.qualifier NOT IN ('exact', 'range'))
        WHEN 0 THEN NULL
        WHEN 1 THEN max(d.qualifier) FILTER (WHERE d.qualifier NOT IN ('exact', 'range'))
        ELSE 'about'
    END AS qualifier
FROM analyst.deals d
WHERE d.summable AND d.value IS NOT NULL
GROUP BY d.currency
ORDER BY sum(d.value_usd) DESC NULLS LAST, count(*) DESC, d.currency;
