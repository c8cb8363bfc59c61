-- Do Tau-Ken Samruk and Cove deal with each other, and for how much?
SELECT
    party_name,
    partner_name,
    currency,
    summable_deals,
    value
FROM analyst.partners
WHERE party_name = 'Tau-Ken Samruk' AND partner_name = 'Cove Kaz Capital Group' AND currency = 'USD';
