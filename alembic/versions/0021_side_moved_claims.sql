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

CREATE OR REPLACE VIEW c5db.deal_party_afresh AS
SELECT
    n.deal_id,
    n.party_id,
    n.role,
    count(DISTINCT n.source_id)::integer AS sources,
    n.role = min(n.role) OVER (PARTITION BY n.deal_id, n.party_id) AS is_first
FROM c5db.deal_participation n
WHERE n.deal_id IS NOT NULL AND n.party_id IS NOT NULL
GROUP BY n.deal_id, n.party_id, n.role;

CREATE OR REPLACE VIEW analyst.participations AS
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

CREATE FUNCTION c5db.note_deals_of_reports(changed bigint[]) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT c5db.note_deals(ARRAY(
        SELECT a.deal_id
        FROM c5db.deal_assignment a
        WHERE a.report_id = ANY(changed)
        UNION
        SELECT moved.deal_id
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live USING (claim_id)
        WHERE live.report_id = ANY(changed)
    ))
    WHERE cardinality(changed) > 0;
END;

COMMENT ON FUNCTION c5db.note_deals_of_reports(bigint[]) IS 'Notes the deals of reports, and those that claims of them were moved to';

CREATE OR REPLACE FUNCTION c5db.keep_deals_of_participations() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN PERFORM c5db.note_deals_of_reports(ARRAY(SELECT DISTINCT n.report_id FROM new_rows n));
        WHEN 'DELETE' THEN PERFORM c5db.note_deals_of_reports(ARRAY(SELECT DISTINCT o.report_id FROM old_rows o));
        ELSE
            PERFORM c5db.note_deals_of_reports(ARRAY(
                SELECT DISTINCT moved.report_id
                FROM (
                    (
                        SELECT n.id, n.report_id, n.party_id, n.role, n.name, n.canonical_name FROM new_rows n
                        EXCEPT
                        SELECT o.id, o.report_id, o.party_id, o.role, o.name, o.canonical_name FROM old_rows o
                    )
                    UNION ALL
                    (
                        SELECT o.id, o.report_id, o.party_id, o.role, o.name, o.canonical_name FROM old_rows o
                        EXCEPT
                        SELECT n.id, n.report_id, n.party_id, n.role, n.name, n.canonical_name FROM new_rows n
                    )
                ) moved
            ));
    END CASE;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_participations() IS 'Notes deals whose parties or roles change';

SELECT c5db.gather_deals(ARRAY(SELECT DISTINCT moved.deal_id FROM c5db.claim_assignment moved));
