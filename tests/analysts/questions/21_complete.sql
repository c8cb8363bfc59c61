-- What is missing in the record of the locomotive deal?
SELECT
    'value' = ANY(missing) AS value_is_missing,
    'status' = ANY(missing) AS status_is_missing,
    'two_parties' = ANY(missing) AS parties_are_missing,
    'second_voice' = ANY(missing) AS one_voice_alone
FROM analyst.completeness
WHERE deal_id IN (SELECT deal_id FROM analyst.deals WHERE value = 4200000000 AND currency = 'USD')
    AND deal_id IN (SELECT deal_id FROM analyst.deal_parties WHERE party_name = 'Wabtec' AND role = 'seller' AND sources > 5);
