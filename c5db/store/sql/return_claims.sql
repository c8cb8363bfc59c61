-- Claims that a decision moved go back to where they were.
UPDATE c5db.claim_assignment c
SET deal_id = coalesce(former.merged_into, former.id)
FROM c5db.identity_decision d
CROSS JOIN LATERAL jsonb_each_text(coalesce(d.details -> 'moved_before', '{}')) AS before (claim_id, deal_id)
JOIN c5db.deal former ON former.id = before.deal_id::bigint
WHERE d.id = CAST(:decision_id AS bigint)
    AND c.decision_id = d.id
    AND c.claim_id = before.claim_id::uuid;

DELETE FROM c5db.claim_assignment c
USING c5db.identity_decision d
WHERE d.id = CAST(:decision_id AS bigint)
    AND c.decision_id = d.id
    AND NOT coalesce(d.details -> 'moved_before', '{}') ? c.claim_id::text;
