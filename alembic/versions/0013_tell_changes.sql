ALTER TABLE c5db.live_claim ADD COLUMN change text;

ALTER TABLE c5db.live_claim
ADD CONSTRAINT ck_live_claim_change_is_known CHECK (change IN ('revised', 'former'));

COMMENT ON COLUMN c5db.live_claim.change IS
'The words say that the value took another''s place (revised) or that another took its (former)';
