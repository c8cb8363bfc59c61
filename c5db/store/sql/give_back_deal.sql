-- A merged deal gets back what hung on it, as far as that is still there and has not gone to another that was merged into it.
UPDATE c5db.deal d
SET merged_into = NULL
WHERE d.id = CAST(:deal_id AS bigint);

UPDATE c5db.deal d
SET merged_into = CAST(:deal_id AS bigint)
WHERE d.id = ANY(CAST(:merged AS bigint[])) AND d.merged_into = CAST(:keeper AS bigint);

UPDATE c5db.deal_assignment a
SET deal_id = CAST(:deal_id AS bigint)
WHERE a.report_id = ANY(CAST(:reports AS bigint[])) AND NOT a.deal_id = ANY(CAST(:away AS bigint[]));

UPDATE c5db.claim_assignment c
SET deal_id = CAST(:deal_id AS bigint)
WHERE c.claim_id = ANY(CAST(:claims AS uuid[])) AND NOT c.deal_id = ANY(CAST(:away AS bigint[]));

UPDATE c5db.ruling u
SET deal_id = CAST(:deal_id AS bigint)
WHERE u.id = ANY(CAST(:rulings AS bigint[])) AND NOT u.deal_id = ANY(CAST(:away AS bigint[]));

INSERT INTO c5db.unsettled_report (report_id)
SELECT a.report_id
FROM c5db.deal_assignment a
WHERE a.report_id = ANY(CAST(:reports AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;

SELECT a.report_id
FROM c5db.deal_assignment a
WHERE a.report_id = ANY(CAST(:reports AS bigint[])) AND a.deal_id = CAST(:deal_id AS bigint)
ORDER BY a.report_id;
