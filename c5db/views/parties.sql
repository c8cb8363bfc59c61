CREATE VIEW analyst.parties AS
SELECT
    p.id AS party_id,
    p.canonical_name,
    p.kind,
    p.country,
    ARRAY(
        SELECT n.name
        FROM c5db.party_name n
        WHERE n.party_id = p.id
        ORDER BY n.name COLLATE "C"
    ) AS names
FROM c5db.party p
WHERE p.merged_into IS NULL
    AND (
        EXISTS (SELECT FROM c5db.participation n WHERE n.party_id = p.id)
        OR EXISTS (SELECT FROM c5db.live_claim c WHERE c.party_id = p.id)
    );

COMMENT ON VIEW analyst.parties IS 'Countries, bodies, companies and persons that the present texts name as parties to deals';
COMMENT ON COLUMN analyst.parties.party_id IS 'Number of the party';
COMMENT ON COLUMN analyst.parties.canonical_name IS 'The one name that it goes by';
COMMENT ON COLUMN analyst.parties.kind IS 'What it is: country, government_body, state_company, company, person or international_organization';
COMMENT ON COLUMN analyst.parties.country IS 'ISO 3166 alpha-2; null: not known';
COMMENT ON COLUMN analyst.parties.names IS 'Every spelling that the texts have used';
