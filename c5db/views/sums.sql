CREATE VIEW analyst.sums AS
SELECT
    o.currency,
    d.type,
    o.status,
    count(*)::integer AS deals,
    sum(o.value) AS value,
    sum(coalesce(o.value_max, o.value)) AS value_max,
    count(o.value_usd)::integer AS deals_in_usd,
    sum(o.value_usd) AS value_usd
FROM c5db.deal_overview o
JOIN c5db.deal d ON d.id = o.deal_id
WHERE o.summable AND o.value IS NOT NULL
GROUP BY o.currency, d.type, o.status;

COMMENT ON VIEW analyst.sums IS 'Sums over the summable deals, per currency, type and status: adding up rows of one currency counts nothing twice';
COMMENT ON COLUMN analyst.sums.currency IS 'ISO 4217; null: the texts do not say which';
COMMENT ON COLUMN analyst.sums.type IS 'Kind of deal';
COMMENT ON COLUMN analyst.sums.status IS 'How far the deals have got: signed, in_force or completed';
COMMENT ON COLUMN analyst.sums.deals IS 'Summable deals with a value, which are added up';
COMMENT ON COLUMN analyst.sums.value IS 'Sum of their values in `currency`; of ranges the lower ends';
COMMENT ON COLUMN analyst.sums.value_max IS 'The same sum with the upper ends of ranges';
COMMENT ON COLUMN analyst.sums.deals_in_usd IS 'How many of them have a value in US dollars';
COMMENT ON COLUMN analyst.sums.value_usd IS 'Sum of these values in US dollars; null: none has one';
