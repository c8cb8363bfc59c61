-- A person's decision holds for reports and for the claims that they make, and they are settled again.
INSERT INTO c5db.decided_report (decision_id, report_id, side)
SELECT
    CAST(:decision_id AS bigint),
    given.report_id,
    given.side
FROM unnest(CAST(:report_ids AS bigint[]), CAST(:sides AS integer[])) AS given (report_id, side);

INSERT INTO c5db.decided_claim (decision_id, claim_id, side)
SELECT
    CAST(:decision_id AS bigint),
    live.claim_id,
    given.side
FROM unnest(CAST(:report_ids AS bigint[]), CAST(:sides AS integer[])) AS given (report_id, side)
JOIN c5db.live_claim live ON live.report_id = given.report_id
WHERE NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id);

INSERT INTO c5db.unsettled_report (report_id)
SELECT unnest(CAST(:report_ids AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;
