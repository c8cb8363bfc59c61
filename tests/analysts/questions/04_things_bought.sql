-- How many aircraft does Uzbekistan Airways buy, by what at least three articles say?
SELECT
    value,
    qualifier,
    unit
FROM analyst.facts
WHERE attribute = 'quantity' AND unit = 'aircraft' AND item IS NULL AND party_id IS NULL
    AND deal_id IN (
        SELECT deal_id
        FROM analyst.deal_parties
        WHERE party_name = 'Uzbekistan Airways' AND role = 'buyer' AND sources >= 3
    );
