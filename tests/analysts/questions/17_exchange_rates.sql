-- What was a euro worth on Sunday 9 November 2025, and in October?
-- On a day without a rate the last one of the six days before it is taken.
SELECT
    round(r.usd, 6) AS usd,
    r.rate_on,
    r.source
FROM (VALUES ('2025-11-09'), ('2025-10')) AS asked (told_on)
CROSS JOIN LATERAL analyst.usd_rate('EUR', asked.told_on) r
ORDER BY r.rate_on DESC;
