CREATE VIEW analyst.partners AS
SELECT
    pair.party_id,
    pair.party_name,
    pair.partner_id,
    pair.partner_name,
    w.currency,
    count(*)::integer AS deals,
    (count(*) FILTER (WHERE w.summable))::integer AS summable_deals,
    sum(w.value) FILTER (WHERE w.summable) AS value,
    sum(coalesce(w.value_max, w.value)) FILTER (WHERE w.summable) AS value_max,
    sum(w.value_usd) FILTER (WHERE w.summable) AS value_usd
FROM (
    -- Names stand within, so that a filter on one comes through to its index.
    SELECT
        one.id AS party_id,
        one.canonical_name AS party_name,
        other.id AS partner_id,
        other.canonical_name AS partner_name,
        a.deal_id
    FROM c5db.party one
    JOIN c5db.participation n ON n.party_id = one.id
    JOIN c5db.deal_assignment a ON a.report_id = n.report_id
    JOIN c5db.deal_assignment b ON b.deal_id = a.deal_id
    JOIN c5db.participation m ON m.report_id = b.report_id
    JOIN c5db.party other ON other.id = m.party_id
    WHERE other.id <> one.id
    GROUP BY one.id, one.canonical_name, other.id, other.canonical_name, a.deal_id
) pair
JOIN c5db.deal_worth w ON w.deal_id = pair.deal_id
GROUP BY pair.party_id, pair.party_name, pair.partner_id, pair.partner_name, w.currency;

COMMENT ON VIEW analyst.partners IS 'Who deals with whom: pairs of parties of the same deals, each pair both ways, one row for each currency. A deal of three parties stands in three pairs: adding up different pairs counts it again';
COMMENT ON COLUMN analyst.partners.party_id IS 'A party';
COMMENT ON COLUMN analyst.partners.party_name IS 'Its name';
COMMENT ON COLUMN analyst.partners.partner_id IS 'A party of the same deals';
COMMENT ON COLUMN analyst.partners.partner_name IS 'Its name';
COMMENT ON COLUMN analyst.partners.currency IS 'Currency of the value of these deals; null: deals whose value nobody tells';
COMMENT ON COLUMN analyst.partners.deals IS 'Deals that both take part in, whatever their status';
COMMENT ON COLUMN analyst.partners.summable_deals IS 'Those of them that `value` adds up: signed or later, no package whose parts are listed';
COMMENT ON COLUMN analyst.partners.value IS 'Sum of the values of the summable deals, in `currency`; of ranges the lower ends';
COMMENT ON COLUMN analyst.partners.value_max IS 'The same sum with the upper ends of ranges';
COMMENT ON COLUMN analyst.partners.value_usd IS 'Sum of `value_usd` of the summable deals that have one';
