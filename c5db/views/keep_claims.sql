-- Not for analysts: `live_claim.deal_id` follows the deal of the report, or the one that the claim was moved to.
CREATE FUNCTION c5db.keep_claims_of_reports() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        UPDATE c5db.live_claim live
        SET deal_id = NULL
        FROM old_rows o
        WHERE live.report_id = o.report_id
            AND live.deal_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM c5db.deal_assignment a WHERE a.report_id = o.report_id)
            AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id);
    END IF;
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
        UPDATE c5db.live_claim live
        SET deal_id = n.deal_id
        FROM new_rows n
        WHERE live.report_id = n.report_id
            AND live.deal_id IS DISTINCT FROM n.deal_id
            AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id);
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_claims_of_reports() IS 'Claims go to the deal that their report is given to';

CREATE TRIGGER keep_claims_insert AFTER INSERT ON c5db.deal_assignment
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_claims_of_reports();

CREATE TRIGGER keep_claims_update AFTER UPDATE ON c5db.deal_assignment
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_claims_of_reports();

CREATE TRIGGER keep_claims_delete AFTER DELETE ON c5db.deal_assignment
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_claims_of_reports();

CREATE FUNCTION c5db.keep_moved_claims() RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    claims uuid[];
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN SELECT array_agg(n.claim_id) INTO claims FROM new_rows n;
        WHEN 'DELETE' THEN SELECT array_agg(o.claim_id) INTO claims FROM old_rows o;
        ELSE
            SELECT array_agg(every.claim_id) INTO claims
            FROM (SELECT n.claim_id FROM new_rows n UNION SELECT o.claim_id FROM old_rows o) every;
    END CASE;
    UPDATE c5db.live_claim live
    SET deal_id = home.deal_id
    FROM unnest(claims) AS changed (claim_id)
    JOIN c5db.live_claim own ON own.claim_id = changed.claim_id
    LEFT JOIN c5db.deal_assignment a ON a.report_id = own.report_id
    LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = own.claim_id
    CROSS JOIN LATERAL (SELECT coalesce(moved.deal_id, a.deal_id) AS deal_id) home
    WHERE live.claim_id = changed.claim_id AND live.deal_id IS DISTINCT FROM home.deal_id;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION c5db.keep_moved_claims() IS 'Claims go to the deal that a person moved them to, and back; new ones to that of their report';

CREATE TRIGGER keep_claims_insert AFTER INSERT ON c5db.claim_assignment
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

CREATE TRIGGER keep_claims_update AFTER UPDATE ON c5db.claim_assignment
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

CREATE TRIGGER keep_claims_delete AFTER DELETE ON c5db.claim_assignment
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();

CREATE TRIGGER keep_claims_insert AFTER INSERT ON c5db.live_claim
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION c5db.keep_moved_claims();
