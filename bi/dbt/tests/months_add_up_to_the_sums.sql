-- Fails where the months, added up, are not what `analyst.sums` adds up itself.
SELECT months.value_usd, sums.value_usd AS wanted
FROM (SELECT sum(value_usd) AS value_usd, sum(deals) AS deals FROM {{ ref('worth_by_month') }}) months
CROSS JOIN (SELECT sum(value_usd) AS value_usd FROM {{ source('analyst', 'sums') }}) sums
WHERE months.value_usd IS DISTINCT FROM sums.value_usd
