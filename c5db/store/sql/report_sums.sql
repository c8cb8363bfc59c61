-- Per currency over the summable deals, so that nothing is counted twice.
SELECT
    d.currency,
    count(*) AS deals,
    sum(d.value) AS value,
    sum(coalesce(d.value_max, d.value)) AS value_max,
    sum(d.value_usd) AS value_usd,
    count(d.value_usd) AS deals_in_usd
FROM analyst.deals d
WHERE d.summable AND d.value IS NOT NULL
GROUP BY d.currency
ORDER BY sum(d.value_usd) DESC NULLS LAST, count(*) DESC, d.currency;
