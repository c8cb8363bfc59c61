SELECT
    c.deal_id,
    d.title,
    c.attribute,
    c.party_name,
    c.item,
    c.old_value,
    c.new_value,
    c.old_verdict,
    c.new_verdict,
    c.reason,
    c.old_qualifier,
    c.new_qualifier,
    count(*) OVER () AS number
FROM analyst.changes c
LEFT JOIN analyst.deals d ON d.deal_id = analyst.present_deal(c.deal_id) -- A merged one goes by its new name.
WHERE c.run_id = CAST(:run_id AS bigint)
ORDER BY c.old_value IS NULL, c.new_verdict <> 'conflicting', c.deal_id, c.attribute, c.party_name, c.item
LIMIT CAST(:most AS integer);
