-- How often do Uzbekistan Airways and Boeing deal with each other, and for how much?
SELECT
    party_name,
    partner_name,
    currency,
    summable_deals,
    value
FROM analyst.partners
WHERE party_name = 'Uzbekistan Airways' AND partner_name = 'Boeing' AND currency = 'USD';
