SELECT
    asked.currency,
    asked.told_on,
    r.usd
FROM unnest(CAST(:currencies AS text[]), CAST(:days AS text[])) AS asked (currency, told_on)
CROSS JOIN LATERAL analyst.usd_rate(asked.currency, asked.told_on) r;
