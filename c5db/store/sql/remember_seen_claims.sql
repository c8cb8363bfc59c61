-- The claims that could be seen when a ruling was made.
INSERT INTO c5db.ruling_claim (ruling_id, claim_id)
SELECT
    CAST(:ruling_id AS bigint),
    c.claim_id
FROM analyst.claims c
WHERE c.deal_id = CAST(:deal_id AS bigint);
