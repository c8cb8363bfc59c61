-- When was the locomotive deal first told to be signed, and in which words?
SELECT
    t.happened_on,
    t.publisher,
    t.quote
FROM analyst.timeline t
WHERE t.event = 'status' AND t.detail = 'signed'
    AND t.deal_id IN (
        SELECT p.deal_id
        FROM analyst.deal_parties p
        JOIN analyst.deals d ON d.deal_id = p.deal_id
        WHERE p.party_name = 'Wabtec' AND p.role = 'seller' AND d.value = 4200000000
    )
ORDER BY t.happened_on, t.quote
LIMIT 1;
