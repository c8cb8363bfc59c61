-- What hangs on a deal, so that it can be given back: reports, claims moved there, rulings, and deals merged into it.
SELECT
    ARRAY(
        SELECT a.report_id FROM c5db.deal_assignment a WHERE a.deal_id = d.id ORDER BY a.report_id
    ) AS reports,
    ARRAY(
        SELECT moved.claim_id FROM c5db.claim_assignment moved WHERE moved.deal_id = d.id ORDER BY moved.claim_id
    ) AS claims,
    ARRAY(SELECT u.id FROM c5db.ruling u WHERE u.deal_id = d.id ORDER BY u.id) AS rulings,
    ARRAY(SELECT m.id FROM c5db.deal m WHERE m.merged_into = d.id ORDER BY m.id) AS merged
FROM c5db.deal d
WHERE d.id = CAST(:deal_id AS bigint);
