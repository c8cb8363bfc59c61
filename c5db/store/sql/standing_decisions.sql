-- What people decided on some things and did not take back, the newest first.
SELECT
    d.id,
    d.subject_id,
    d.other_id,
    d.claim_ids,
    d.details
FROM c5db.identity_decision d
WHERE (d.subject_id = ANY(CAST(:ids AS bigint[])) OR d.other_id = ANY(CAST(:ids AS bigint[])))
    AND d.author IS NOT NULL
    AND d.subject = CAST(:subject AS text)
    AND d.action = CAST(:action AS text)
    AND NOT EXISTS (SELECT FROM c5db.identity_decision u WHERE u.undoes = d.id)
ORDER BY d.id DESC;
