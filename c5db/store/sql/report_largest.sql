-- By their worth in US dollars where a rate is known; the others follow, the largest figures first.
SELECT
    d.deal_id,
    d.title,
    d.type,
    d.status,
    d.value,
    d.value_max,
    d.currency,
    d.qualifier,
    d.value_usd,
    d.summable,
    d.sources,
    d.independent_sources,
    f.low,
    f.high,
    f.verdict,
    f.confidence,
    f.explanation
FROM analyst.deals d
LEFT JOIN LATERAL (
    SELECT x.low, x.high, x.verdict, x.confidence, x.explanation
    FROM analyst.facts x
    WHERE x.deal_id = d.deal_id
        AND x.attribute = 'value'
        AND x.item IS NULL
        AND x.unit IS NOT DISTINCT FROM d.currency
        AND x.value = d.value
    ORDER BY x.party_id IS NOT NULL, x.over IS NOT NULL
    LIMIT 1
) f ON TRUE
WHERE d.value IS NOT NULL AND NOT EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)
ORDER BY
    coalesce(d.value_usd, CASE WHEN d.currency = 'USD' THEN d.value END) DESC NULLS LAST,
    d.value DESC,
    d.deal_id
LIMIT CAST(:most AS integer);
