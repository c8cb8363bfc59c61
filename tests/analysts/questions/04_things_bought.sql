-- How many aircraft does Somon Air buy, by what more than one article says?
SELECT
    value,
    qualifier,
    unit
FROM analyst.facts
WHERE attribute = 'quantity' AND unit = 'aircraft' AND item IS NULL AND party_id IS NULL
    AND deal_id IN (
        SELECT deal_id
        FROM analyst.deal_parties
        WHERE party_name = 'Somon Air' AND role = 'buyer' AND sources > 1
    );
