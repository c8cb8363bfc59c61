CREATE VIEW analyst.rates AS
SELECT
    r.day,
    r.currency,
    r.usd,
    r.source
FROM c5db.exchange_rate r;

COMMENT ON VIEW analyst.rates IS 'Exchange rates: what one unit of a currency was worth in US dollars on a day';
COMMENT ON COLUMN analyst.rates.day IS 'The day';
COMMENT ON COLUMN analyst.rates.currency IS 'ISO 4217';
COMMENT ON COLUMN analyst.rates.usd IS 'US dollars for one unit of the currency';
COMMENT ON COLUMN analyst.rates.source IS 'Whose rate it is: European Central Bank, or the file it was loaded from';
