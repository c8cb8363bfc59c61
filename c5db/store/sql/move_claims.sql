-- Claims go to another deal than their report's; where each was before is kept with the decision.
UPDATE c5db.identity_decision d
SET details = jsonb_build_object(
    'moved_before',
    (
        SELECT coalesce(jsonb_object_agg(c.claim_id, c.deal_id), '{}')
        FROM c5db.claim_assignment c
        WHERE c.claim_id = ANY(CAST(:claim_ids AS uuid[]))
    )
)
WHERE d.id = CAST(:decision_id AS bigint);

INSERT INTO c5db.claim_assignment (claim_id, deal_id, decision_id)
SELECT
    given.claim_id,
    CAST(:deal_id AS bigint),
    CAST(:decision_id AS bigint)
FROM unnest(CAST(:claim_ids AS uuid[])) AS given (claim_id)
ON CONFLICT (claim_id) DO UPDATE
SET
    deal_id = excluded.deal_id,
    decision_id = excluded.decision_id;
