-- What was paid in tenge, and why is it not given in US dollars?
-- A rate is taken for a day or a month; of this deal only the year is known, and no rate is guessed.
SELECT
    d.value,
    d.currency,
    d.value_usd,
    f.value_text AS signed_on
FROM analyst.deals d
LEFT JOIN analyst.facts f ON f.deal_id = d.deal_id AND f.attribute = 'signed_on' AND f.item IS NULL
WHERE d.currency = 'KZT' AND d.type = 'acquisition';
