SELECT x.*
FROM analyst.rejected_claims x
WHERE x.deal_id = CAST(:deal_id AS bigint) AND x.withdrawn_at IS NULL
ORDER BY x.rejected_at, x.claim_id;
