-- What people decided holds for the reports that a new reading gives: each stands where most of the claims stand that
-- the decision spoke of.
INSERT INTO c5db.decided_report (decision_id, report_id, side)
SELECT DISTINCT ON (d.decision_id, live.report_id)
    d.decision_id,
    live.report_id,
    d.side
FROM c5db.deal_report t
JOIN c5db.live_claim live ON live.report_id = t.id
JOIN c5db.decided_claim d ON d.claim_id = live.claim_id
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
GROUP BY d.decision_id, live.report_id, d.side
ORDER BY d.decision_id, live.report_id, count(*) DESC, d.side
ON CONFLICT (decision_id, report_id) DO NOTHING;

-- Where the new reading puts into one report what a person took apart, the fewer claims go to the deal of their side.
INSERT INTO c5db.claim_assignment (claim_id, deal_id, decision_id)
SELECT DISTINCT ON (live.claim_id)
    live.claim_id,
    coalesce(whole.merged_into, whole.id),
    d.decision_id
FROM c5db.deal_report t
JOIN c5db.live_claim live ON live.report_id = t.id
JOIN c5db.decided_claim d ON d.claim_id = live.claim_id
JOIN c5db.decided_report own ON own.decision_id = d.decision_id AND own.report_id = t.id AND own.side <> d.side
JOIN c5db.identity_decision decided ON decided.id = d.decision_id
JOIN c5db.deal whole ON whole.id = CASE WHEN d.side = 1 THEN decided.other_id ELSE decided.subject_id END
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
    AND NOT EXISTS (SELECT FROM c5db.identity_decision u WHERE u.undoes = d.decision_id)
ORDER BY live.claim_id, d.decision_id DESC
ON CONFLICT (claim_id) DO NOTHING;
