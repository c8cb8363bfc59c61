-- When was the locomotive deal first told to be signed, and in which words?
SELECT
    t.happened_on,
    t.publisher,
    t.quote
FROM analyst.timeline t
JOIN analyst.deals d ON d.deal_id = t.deal_id
WHERE t.event = 'status' AND t.detail = 'signed' AND d.value = 4200000000
    AND d.deal_id IN (SELECT deal_id FROM analyst.deal_parties WHERE party_name = 'Wabtec' AND role = 'seller')
ORDER BY t.happened_on, t.quote
LIMIT 1;
