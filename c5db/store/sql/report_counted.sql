-- Some deals with what is counted in them: things bought, the share of a company, the size of what is built.
SELECT
    d.deal_id,
    d.type,
    f.attribute,
    f.value,
    f.value_max,
    f.unit,
    f.qualifier
FROM analyst.deals d
LEFT JOIN LATERAL (
    SELECT x.attribute, x.value, x.value_max, x.unit, x.qualifier
    FROM analyst.facts x
    WHERE x.deal_id = d.deal_id
        AND x.item IS NULL
        AND x.value IS NOT NULL
        AND (
            x.attribute = 'quantity' AND d.type IN ('procurement', 'memorandum')
            OR x.attribute = 'stake' AND d.type = 'acquisition'
            OR x.attribute = 'capacity' AND d.type = 'construction'
        )
    ORDER BY x.independent_sources DESC, x.unit
    LIMIT 1
) f ON TRUE
WHERE d.deal_id = ANY(CAST(:deal_ids AS bigint[]));
