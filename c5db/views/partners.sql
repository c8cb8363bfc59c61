CREATE VIEW analyst.partners AS
SELECT
    one.id AS party_id,
    one.canonical_name AS party_name,
    other.id AS partner_id,
    other.canonical_name AS partner_name,
    o.currency,
    count(*)::integer AS deals,
    (count(*) FILTER (WHERE o.summable))::integer AS summable_deals,
    sum(o.value) FILTER (WHERE o.summable) AS value,
    sum(coalesce(o.value_max, o.value)) FILTER (WHERE o.summable) AS value_max,
    sum(o.value_usd) FILTER (WHERE o.summable) AS value_usd
FROM c5db.deal_overview o
JOIN c5db.deal_party n ON n.deal_id = o.deal_id AND n.is_first
JOIN c5db.deal_party m ON m.deal_id = o.deal_id AND m.is_first AND m.party_id <> n.party_id
JOIN c5db.party one ON one.id = n.party_id
JOIN c5db.party other ON other.id = m.party_id
GROUP BY one.id, other.id, o.currency;

COMMENT ON VIEW analyst.partners IS 'Who deals with whom: pairs of parties of the same deals, each pair both ways, one row for each currency. A deal of three parties stands in three pairs: adding up different pairs counts it again';
COMMENT ON COLUMN analyst.partners.party_id IS 'A party';
COMMENT ON COLUMN analyst.partners.party_name IS 'Its name';
COMMENT ON COLUMN analyst.partners.partner_id IS 'A party of the same deals';
COMMENT ON COLUMN analyst.partners.partner_name IS 'Its name';
COMMENT ON COLUMN analyst.partners.currency IS 'Currency of the value of these deals; null: nobody tells their value, or in which currency';
COMMENT ON COLUMN analyst.partners.deals IS 'Deals that both take part in, whatever their status';
COMMENT ON COLUMN analyst.partners.summable_deals IS 'Those of them that `value` adds up: signed or later, no package whose parts are listed';
COMMENT ON COLUMN analyst.partners.value IS 'Sum of the values of the summable deals, in `currency`; of ranges the lower ends; null: no summable deal has one';
COMMENT ON COLUMN analyst.partners.value_max IS 'The same sum with the upper ends of ranges; null: no summable deal has a value';
COMMENT ON COLUMN analyst.partners.value_usd IS 'Sum of `value_usd` of the summable deals that have one; null: none has';
