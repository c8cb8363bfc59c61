ALTER TABLE c5db.fact_change ADD COLUMN old_qualifier text;

COMMENT ON COLUMN c5db.fact_change.old_qualifier IS 'How the words bounded the value before; null: there was no such fact';

ALTER TABLE c5db.fact_change
ADD CONSTRAINT fk_fact_change_old_qualifier_qualifier FOREIGN KEY (old_qualifier) REFERENCES c5db.qualifier (code)
NOT VALID;

-- The move before says how a value was bounded, unless what it said was forgotten since.
UPDATE c5db.fact_change h
SET old_qualifier = before.qualifier
FROM (
    SELECT
        x.id,
        lag(x.qualifier) OVER same_fact AS qualifier,
        lag(x.new_value) OVER same_fact AS new_value
    FROM c5db.fact_change x
    WINDOW same_fact AS (
        PARTITION BY x.deal_id, x.attribute, x.party_id, x.party_name, x.item, x.unit, x.over
        ORDER BY x.id
    )
) before
WHERE before.id = h.id AND before.new_value = h.old_value AND h.old_value <> '(forgotten)';

ALTER TABLE c5db.fact_change VALIDATE CONSTRAINT fk_fact_change_old_qualifier_qualifier;

CREATE OR REPLACE VIEW analyst.changes AS
SELECT
    h.changed_at,
    h.run_id,
    h.deal_id,
    h.attribute,
    coalesce(p.canonical_name, h.party_name) AS party_name,
    h.item,
    h.old_value,
    h.new_value,
    h.old_verdict,
    h.new_verdict,
    h.reason,
    h.old_qualifier,
    h.qualifier AS new_qualifier
FROM c5db.fact_change h
LEFT JOIN c5db.party p ON p.id = h.party_id;

COMMENT ON COLUMN analyst.changes.old_qualifier IS 'How the words bound the value before: exact, about, at_least, at_most, almost or range; null: the fact is new';
COMMENT ON COLUMN analyst.changes.new_qualifier IS 'How the words bound the value after; null: the fact is gone';
