CREATE VIEW analyst.party_names AS
SELECT
    n.name,
    n.party_id,
    p.canonical_name AS party_name
FROM c5db.party_name n
JOIN c5db.party p ON p.id = n.party_id
WHERE p.merged_into IS NULL;

COMMENT ON VIEW analyst.party_names IS 'Every spelling of every party, one row each: the way from a name in a text to the party';
COMMENT ON COLUMN analyst.party_names.name IS 'A spelling that a text has used, nominative';
COMMENT ON COLUMN analyst.party_names.party_id IS 'The party';
COMMENT ON COLUMN analyst.party_names.party_name IS 'The one name that the party goes by';
