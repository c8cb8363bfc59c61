-- Has Joby Aviation signed a contract, by what at least three articles say, and may its sum be added up?
SELECT DISTINCT
    d.status,
    d.value,
    d.currency,
    d.summable
FROM analyst.deals d
JOIN analyst.deal_parties p ON p.deal_id = d.deal_id
WHERE p.party_name = 'Joby Aviation' AND p.sources >= 3;
