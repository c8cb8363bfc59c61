SELECT
    c.deal_id,
    c.deal_title,
    c.attribute,
    c.party_name,
    c.item,
    c.values,
    c.chosen,
    c.explanation,
    ARRAY(
        SELECT said.claim ->> 'claim_id'
        FROM jsonb_array_elements(c.values) AS rival (body)
        CROSS JOIN LATERAL jsonb_array_elements(rival.body -> 'claims') AS said (claim)
        JOIN analyst.claims x ON x.claim_id = (said.claim ->> 'claim_id')::uuid
        JOIN analyst.sources s USING (source_id)
        WHERE s.copy_of IS NOT NULL
    ) AS copies,
    d.type,
    d.status
FROM analyst.conflicts c
LEFT JOIN analyst.deals d USING (deal_id)
ORDER BY coalesce(d.value_usd, CASE WHEN d.currency = 'USD' THEN d.value END) DESC NULLS LAST, c.deal_id, c.attribute
LIMIT CAST(:most AS integer);
