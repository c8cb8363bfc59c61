-- How often do Cove Kaz Capital Group and Tau-Ken Samruk deal with each other, and for how much?
SELECT
    party_name,
    partner_name,
    currency,
    summable_deals,
    value
FROM analyst.partners
WHERE party_name = 'Cove Kaz Capital Group' AND partner_name = 'Tau-Ken Samruk' AND currency = 'USD';
