-- A merged deal gets back what hung on it, as far as that is still there.
UPDATE c5db.deal d
SET merged_into = NULL
WHERE d.id = CAST(:deal_id AS bigint);

UPDATE c5db.deal d
SET merged_into = CAST(:deal_id AS bigint)
WHERE d.id = ANY(CAST(:merged AS bigint[]));

UPDATE c5db.deal_assignment a
SET deal_id = CAST(:deal_id AS bigint)
WHERE a.report_id = ANY(CAST(:reports AS bigint[]));

UPDATE c5db.claim_assignment c
SET deal_id = CAST(:deal_id AS bigint)
WHERE c.claim_id = ANY(CAST(:claims AS uuid[]));

UPDATE c5db.ruling u
SET deal_id = CAST(:deal_id AS bigint)
WHERE u.id = ANY(CAST(:rulings AS bigint[]));

INSERT INTO c5db.unsettled_report (report_id)
SELECT a.report_id
FROM c5db.deal_assignment a
WHERE a.report_id = ANY(CAST(:reports AS bigint[]))
ON CONFLICT (report_id) DO NOTHING;
