INSERT INTO c5db.deal_report_link (report_id, other_id, score)
SELECT
    least(pair.a, pair.b),
    greatest(pair.a, pair.b),
    pair.score
FROM unnest(
    CAST(:report_ids AS bigint[]), CAST(:other_ids AS bigint[]), CAST(:scores AS double precision[])
) AS pair (a, b, score)
ON CONFLICT (report_id, other_id) DO NOTHING;
