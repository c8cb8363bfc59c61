-- What is the largest deal between Kazakhstan Temir Zholy and Wabtec worth, and how far has it got?
SELECT
    value,
    currency,
    status,
    summable
FROM analyst.deals
WHERE deal_id IN (SELECT deal_id FROM analyst.deal_parties WHERE party_name = 'Kazakhstan Temir Zholy')
    AND deal_id IN (SELECT deal_id FROM analyst.deal_parties WHERE party_name = 'Wabtec')
ORDER BY value DESC NULLS LAST
LIMIT 1;
