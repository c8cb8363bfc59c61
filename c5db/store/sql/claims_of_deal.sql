-- The live claims of a deal, each with its report, and whether a person moved it there.
SELECT
    live.claim_id,
    live.report_id,
    FALSE AS moved
FROM c5db.deal_assignment a
JOIN c5db.live_claim live ON live.report_id = a.report_id
WHERE a.deal_id = CAST(:deal_id AS bigint)
    AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id)
UNION ALL
SELECT
    live.claim_id,
    live.report_id,
    TRUE AS moved
FROM c5db.claim_assignment moved
JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
WHERE moved.deal_id = CAST(:deal_id AS bigint)
ORDER BY claim_id;
