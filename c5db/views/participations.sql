CREATE VIEW analyst.participations AS
SELECT
    s.article_id,
    n.source_id,
    n.deal_id,
    n.party_id,
    n.name,
    coalesce(p.canonical_name, n.canonical_name) AS canonical_name,
    coalesce(p.kind, n.kind) AS kind,
    n.role,
    coalesce(p.country, n.country) AS country
FROM c5db.deal_participation n
JOIN c5db.source s ON s.id = n.source_id
LEFT JOIN c5db.party p ON p.id = n.party_id;

COMMENT ON VIEW analyst.participations IS 'Who takes part in which deal by which article, and in what role';
COMMENT ON COLUMN analyst.participations.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.participations.source_id IS 'The source that says so';
COMMENT ON COLUMN analyst.participations.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.participations.party_id IS 'The party';
COMMENT ON COLUMN analyst.participations.name IS 'The name as written, nominative';
COMMENT ON COLUMN analyst.participations.canonical_name IS 'The one name that the party goes by';
COMMENT ON COLUMN analyst.participations.kind IS 'What the party is: country, government_body, state_company, company, person or international_organization';
COMMENT ON COLUMN analyst.participations.role IS 'What the party does in the deal: buyer, seller, investor, recipient, partner, lender, borrower, contractor, client, grantor, grantee, mediator, signatory or target';
COMMENT ON COLUMN analyst.participations.country IS 'Country of the party, ISO 3166 alpha-2; null: not known';
