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
