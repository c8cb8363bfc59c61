CREATE FUNCTION c5db.refuse_claim_edit() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'a claim is never edited (claim %)', OLD.id
        USING ERRCODE = 'integrity_constraint_violation',
            HINT = 'Retire it, or move it to another deal with a row of claim_assignment.';
END
$$;

COMMENT ON FUNCTION c5db.refuse_claim_edit() IS 'Keeps the content of a claim as it was read';

-- `forget` says so first: SET LOCAL c5db.forgetting = 'on'. Nothing else deletes a claim.
CREATE FUNCTION c5db.refuse_claim_removal() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF coalesce(current_setting('c5db.forgetting', TRUE), '') <> 'on' THEN
        RAISE EXCEPTION 'a claim is never deleted, only retired'
            USING ERRCODE = 'integrity_constraint_violation',
                HINT = 'To remove a source for good, forget it.';
    END IF;
    RETURN OLD;
END
$$;

COMMENT ON FUNCTION c5db.refuse_claim_removal() IS 'Lets claims go only where their source is forgotten';

CREATE TRIGGER claim_is_never_edited
BEFORE UPDATE ON c5db.claim
FOR EACH ROW EXECUTE FUNCTION c5db.refuse_claim_edit();

CREATE TRIGGER claim_is_never_deleted
BEFORE DELETE ON c5db.claim
FOR EACH ROW EXECUTE FUNCTION c5db.refuse_claim_removal();

CREATE TRIGGER claim_is_never_truncated
BEFORE TRUNCATE ON c5db.claim
FOR EACH STATEMENT EXECUTE FUNCTION c5db.refuse_claim_removal();
