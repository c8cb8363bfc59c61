CREATE VIEW analyst.deal_parties AS
SELECT
    n.deal_id,
    n.party_id,
    p.canonical_name AS party_name,
    p.kind,
    p.country,
    n.role,
    n.sources
FROM c5db.deal_party n
JOIN c5db.party p ON p.id = n.party_id;

COMMENT ON VIEW analyst.deal_parties IS 'Who takes part in which deal in what role: one row for each deal, party and role, however many articles say so';
COMMENT ON COLUMN analyst.deal_parties.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.deal_parties.party_id IS 'The party';
COMMENT ON COLUMN analyst.deal_parties.party_name IS 'The one name that the party goes by';
COMMENT ON COLUMN analyst.deal_parties.kind IS 'What the party is: country, government_body, state_company, company, person or international_organization';
COMMENT ON COLUMN analyst.deal_parties.country IS 'Country of the party, ISO 3166 alpha-2; null: not known';
COMMENT ON COLUMN analyst.deal_parties.role IS 'What the party does in the deal: buyer, seller, investor, recipient, partner, lender, borrower, contractor, client, grantor, grantee, mediator, signatory or target';
COMMENT ON COLUMN analyst.deal_parties.sources IS 'Articles that give the party this role, copies too';
