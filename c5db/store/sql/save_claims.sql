INSERT INTO c5db.claim (
    id, source_id, revision_id, attribute, value, value_max, value_text, unit, currency_unknown, qualifier, over,
    item, party_name, quote, quote_start, quote_end, ordinal, run_id
)
SELECT
    c.claim_id,
    a.source_id,
    r.id,
    c.attribute,
    c.value,
    c.value_max,
    c.value_text,
    c.unit,
    c.currency_unknown,
    c.qualifier,
    c.over,
    c.item,
    c.party_name,
    c.quote,
    c.quote_start,
    c.quote_end,
    c.ordinal,
    CAST(:run_id AS bigint)
FROM pg_temp.incoming_claim c
JOIN pg_temp.arrived a USING (n)
JOIN c5db.source_revision r ON r.source_id = a.source_id AND r.revision = a.revision
ON CONFLICT (id) DO NOTHING;
