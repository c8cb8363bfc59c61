SELECT
    c.deal_id,
    c.deal_title,
    c.attribute,
    c.party_name,
    c.item,
    c.values,
    c.chosen,
    c.explanation,
    d.type,
    d.status
FROM analyst.conflicts c
LEFT JOIN analyst.deals d USING (deal_id)
ORDER BY coalesce(d.value_usd, CASE WHEN d.currency = 'USD' THEN d.value END) DESC NULLS LAST, c.deal_id, c.attribute
LIMIT CAST(:most AS integer);
