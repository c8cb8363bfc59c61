INSERT INTO c5db.deal_report_link (report_id, other_id, score)
SELECT
    way.report_id,
    way.other_id,
    pair.score
FROM unnest(
    CAST(:report_ids AS bigint[]), CAST(:other_ids AS bigint[]), CAST(:scores AS double precision[])
) AS pair (a, b, score)
CROSS JOIN LATERAL (VALUES (pair.a, pair.b), (pair.b, pair.a)) AS way (report_id, other_id)
ON CONFLICT (report_id, other_id) DO NOTHING;
