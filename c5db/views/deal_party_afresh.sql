-- Not for analysts: what c5db.deal_party holds, gathered anew.
CREATE VIEW c5db.deal_party_afresh AS
SELECT
    n.deal_id,
    n.party_id,
    n.role,
    count(DISTINCT n.source_id)::integer AS sources,
    n.role = min(n.role) OVER (PARTITION BY n.deal_id, n.party_id) AS is_first
FROM c5db.deal_participation n
WHERE n.deal_id IS NOT NULL AND n.party_id IS NOT NULL
GROUP BY n.deal_id, n.party_id, n.role;

COMMENT ON VIEW c5db.deal_party_afresh IS 'What c5db.deal_party has to hold, gathered from the tables that it is kept in step with';
COMMENT ON COLUMN c5db.deal_party_afresh.deal_id IS 'The deal';
COMMENT ON COLUMN c5db.deal_party_afresh.party_id IS 'The party';
COMMENT ON COLUMN c5db.deal_party_afresh.role IS 'Its role in it';
COMMENT ON COLUMN c5db.deal_party_afresh.sources IS 'Articles that give it this role, copies too';
COMMENT ON COLUMN c5db.deal_party_afresh.is_first IS 'Of the roles of a party in a deal one is marked, so that the party is counted once';
