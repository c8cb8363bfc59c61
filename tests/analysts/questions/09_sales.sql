-- Who pays Boeing 8.5 billion dollars, by what at least three articles say?
SELECT
    buyer.party_name AS buyer,
    buyer.country,
    d.value_usd
FROM analyst.deal_parties seller
JOIN analyst.deal_parties buyer ON buyer.deal_id = seller.deal_id AND buyer.role = 'buyer'
JOIN analyst.deals d ON d.deal_id = seller.deal_id
WHERE seller.party_name = 'Boeing' AND seller.role = 'seller' AND seller.sources >= 3 AND buyer.sources >= 3
    AND d.value_usd = 8500000000;
