UPDATE c5db.live_claim SET change = NULL WHERE change = 'further';

ALTER TABLE c5db.live_claim
ADD CONSTRAINT ck_live_claim_change_is_known CHECK (change IN ('revised', 'former')) NOT VALID;

ALTER TABLE c5db.live_claim VALIDATE CONSTRAINT ck_live_claim_change_is_known;

ALTER TABLE c5db.live_claim DROP CONSTRAINT ck_live_claim_change_is_told;

COMMENT ON COLUMN c5db.live_claim.change IS
'The words say that the value took another''s place (revised) or that another took its (former)';
