-- What was agreed in each month, in US dollars. A deal counts in the month of its first article.
SELECT
    CAST(date_trunc('month', first_seen) AS date) AS month,
    type,
    count(*) AS deals,
    count(value_usd) AS deals_in_usd,
    sum(value_usd) AS value_usd
FROM {{ source('analyst', 'deals') }}
WHERE summable
GROUP BY 1, 2
