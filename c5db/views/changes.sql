CREATE VIEW analyst.changes AS
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

COMMENT ON VIEW analyst.changes IS 'Which facts moved in which run, and why';
COMMENT ON COLUMN analyst.changes.changed_at IS 'When the fact moved';
COMMENT ON COLUMN analyst.changes.run_id IS 'The run that moved it';
COMMENT ON COLUMN analyst.changes.deal_id IS 'The deal, as it was numbered then';
COMMENT ON COLUMN analyst.changes.attribute IS 'What the fact speaks of';
COMMENT ON COLUMN analyst.changes.party_name IS 'The party it speaks of';
COMMENT ON COLUMN analyst.changes.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.changes.old_value IS 'The value before, with its unit; null: the fact is new';
COMMENT ON COLUMN analyst.changes.new_value IS 'The value after, with its unit; null: the fact is gone';
COMMENT ON COLUMN analyst.changes.old_verdict IS 'The verdict before';
COMMENT ON COLUMN analyst.changes.new_verdict IS 'The verdict after';
COMMENT ON COLUMN analyst.changes.reason IS 'Why it moved, in words';
COMMENT ON COLUMN analyst.changes.old_qualifier IS 'How the words bound the value before: exact, about, at_least, at_most, almost or range; null: the fact is new';
COMMENT ON COLUMN analyst.changes.new_qualifier IS 'How the words bound the value after; null: the fact is gone';
