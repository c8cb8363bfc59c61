-- A person's word on pairs of reports outweighs every score, and both are to be settled again.
INSERT INTO c5db.deal_report_link (report_id, other_id, score, decision_id)
SELECT
    way.report_id,
    way.other_id,
    CAST(:score AS double precision),
    CAST(:decision_id AS bigint)
FROM unnest(CAST(:report_ids AS bigint[]), CAST(:other_ids AS bigint[])) AS pair (a, b)
CROSS JOIN LATERAL (VALUES (pair.a, pair.b), (pair.b, pair.a)) AS way (report_id, other_id)
ON CONFLICT (report_id, other_id) DO UPDATE
SET
    score = excluded.score,
    decision_id = excluded.decision_id;

INSERT INTO c5db.unsettled_report (report_id)
SELECT unnest(CAST(:report_ids AS bigint[]) || CAST(:other_ids AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;
