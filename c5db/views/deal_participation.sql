-- Not for analysts: who takes part in which deal by which report. What a report tells counts for its deal, and for those to
-- which a person moved claims of it; such a claim brings the party that it speaks of, else all sides that its report names.
CREATE VIEW c5db.deal_participation AS
SELECT
    n.id AS participation_id,
    a.deal_id,
    n.report_id,
    t.source_id,
    n.party_id,
    n.name,
    n.canonical_name,
    n.kind,
    n.role,
    n.country
FROM c5db.participation n
JOIN c5db.deal_report t ON t.id = n.report_id
LEFT JOIN c5db.deal_assignment a ON a.report_id = n.report_id
UNION ALL
SELECT DISTINCT
    n.id AS participation_id,
    moved.deal_id,
    n.report_id,
    t.source_id,
    n.party_id,
    n.name,
    n.canonical_name,
    n.kind,
    n.role,
    n.country
FROM c5db.claim_assignment moved
JOIN c5db.claim c ON c.id = moved.claim_id
JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
JOIN c5db.deal_report t ON t.id = live.report_id
JOIN c5db.participation n ON n.report_id = live.report_id
WHERE (c.party_name IS NULL OR lower(c.party_name) IN (lower(n.name), lower(n.canonical_name)))
    AND NOT EXISTS (
        SELECT FROM c5db.deal_assignment a WHERE a.report_id = live.report_id AND a.deal_id = moved.deal_id
    );

COMMENT ON VIEW c5db.deal_participation IS 'Who takes part in which deal by which report, also where claims of the report were moved to the deal';
COMMENT ON COLUMN c5db.deal_participation.participation_id IS 'The participation';
COMMENT ON COLUMN c5db.deal_participation.deal_id IS 'The deal; null between load and the decision which deal it is';
COMMENT ON COLUMN c5db.deal_participation.report_id IS 'The deal as its source tells of it';
COMMENT ON COLUMN c5db.deal_participation.source_id IS 'The source that says so';
COMMENT ON COLUMN c5db.deal_participation.party_id IS 'The party; null until identity is decided';
COMMENT ON COLUMN c5db.deal_participation.name IS 'The name as written, nominative';
COMMENT ON COLUMN c5db.deal_participation.canonical_name IS 'The name the reading suggests';
COMMENT ON COLUMN c5db.deal_participation.kind IS 'What the reading holds it to be';
COMMENT ON COLUMN c5db.deal_participation.role IS 'What it does in the deal';
COMMENT ON COLUMN c5db.deal_participation.country IS 'ISO 3166 alpha-2, as the reading holds';
