SELECT a.n, '+' AS sign, c.attribute, c.value, c.value_max, c.value_text, c.unit, c.qualifier,
    c.over, c.item, c.party_name, c.quote, c.quote_start
FROM pg_temp.arrived a
JOIN pg_temp.incoming_claim c ON c.n = a.n
WHERE NOT EXISTS (SELECT FROM c5db.live_claim live WHERE live.claim_id = c.claim_id)
UNION ALL
SELECT a.n, '-', c.attribute, c.value, c.value_max, c.value_text, c.unit, c.qualifier,
    c.over, c.item, c.party_name, c.quote, live.quote_start
FROM pg_temp.arrived a
JOIN c5db.claim c ON c.source_id = a.source_id
JOIN c5db.live_claim live ON live.claim_id = c.id
WHERE NOT EXISTS (SELECT FROM pg_temp.incoming_claim i WHERE i.claim_id = c.id)
ORDER BY n, quote_start, sign;
