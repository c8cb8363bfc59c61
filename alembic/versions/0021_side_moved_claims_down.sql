CREATE OR REPLACE VIEW c5db.deal_party_afresh AS
SELECT
    a.deal_id,
    n.party_id,
    n.role,
    count(DISTINCT t.source_id)::integer AS sources,
    n.role = min(n.role) OVER (PARTITION BY a.deal_id, n.party_id) AS is_first
FROM c5db.deal_assignment a
JOIN c5db.deal_report t ON t.id = a.report_id
JOIN c5db.participation n ON n.report_id = a.report_id
WHERE n.party_id IS NOT NULL
GROUP BY a.deal_id, n.party_id, n.role;

CREATE OR REPLACE VIEW analyst.participations AS
SELECT
    s.article_id,
    t.source_id,
    a.deal_id,
    n.party_id,
    n.name,
    coalesce(p.canonical_name, n.canonical_name) AS canonical_name,
    coalesce(p.kind, n.kind) AS kind,
    n.role,
    coalesce(p.country, n.country) AS country
FROM c5db.participation n
JOIN c5db.deal_report t ON t.id = n.report_id
JOIN c5db.source s ON s.id = t.source_id
LEFT JOIN c5db.deal_assignment a ON a.report_id = n.report_id
LEFT JOIN c5db.party p ON p.id = n.party_id;

CREATE OR REPLACE FUNCTION c5db.keep_deals_of_participations() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            PERFORM c5db.note_deals(ARRAY(
                SELECT DISTINCT a.deal_id FROM new_rows n JOIN c5db.deal_assignment a USING (report_id)
            ));
        WHEN 'DELETE' THEN
            PERFORM c5db.note_deals(ARRAY(
                SELECT DISTINCT a.deal_id FROM old_rows o JOIN c5db.deal_assignment a USING (report_id)
            ));
        ELSE
            PERFORM c5db.note_deals(ARRAY(
                SELECT DISTINCT a.deal_id
                FROM (
                    (
                        SELECT n.id, n.report_id, n.party_id, n.role FROM new_rows n
                        EXCEPT
                        SELECT o.id, o.report_id, o.party_id, o.role FROM old_rows o
                    )
                    UNION ALL
                    (
                        SELECT o.id, o.report_id, o.party_id, o.role FROM old_rows o
                        EXCEPT
                        SELECT n.id, n.report_id, n.party_id, n.role FROM new_rows n
                    )
                ) moved
                JOIN c5db.deal_assignment a USING (report_id)
            ));
    END CASE;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_deals_of_participations() IS 'Notes deals whose parties or roles change';

DROP FUNCTION c5db.note_deals_of_reports(bigint[]);

DROP VIEW c5db.deal_participation;

SELECT c5db.gather_deals(ARRAY(SELECT DISTINCT moved.deal_id FROM c5db.claim_assignment moved));
