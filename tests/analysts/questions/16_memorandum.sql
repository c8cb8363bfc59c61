-- Has Nvidia signed a contract, and may its sum be added up?
SELECT DISTINCT
    d.status,
    d.value,
    d.currency,
    d.summable
FROM analyst.deals d
JOIN analyst.deal_parties p ON p.deal_id = d.deal_id
WHERE p.party_name = 'Nvidia' AND d.type = 'investment';
