-- Who told the sum of the locomotive deal first, and in which words?
SELECT
    c.published_on,
    c.publisher,
    c.article_id,
    c.quote
FROM analyst.claims c
WHERE c.attribute = 'value' AND c.value = 4200000000 AND c.unit = 'USD'
    AND c.deal_id IN (SELECT deal_id FROM analyst.deal_parties WHERE party_name = 'Wabtec')
ORDER BY c.published_on, c.article_id
LIMIT 1;
