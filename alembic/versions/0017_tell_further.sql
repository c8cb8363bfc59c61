ALTER TABLE c5db.live_claim
ADD CONSTRAINT ck_live_claim_change_is_told CHECK (change IN ('revised', 'former', 'further')) NOT VALID;

ALTER TABLE c5db.live_claim VALIDATE CONSTRAINT ck_live_claim_change_is_told;

ALTER TABLE c5db.live_claim DROP CONSTRAINT ck_live_claim_change_is_known;

COMMENT ON COLUMN c5db.live_claim.change IS
'The words say that the value took another''s place (revised), that another took its (former), or that it comes on top of another (further)';
