-- What people decided of some names and did not take back, with all the names that it speaks of.
SELECT
    d.decision_id,
    d.name,
    d.side
FROM c5db.decided_name d
WHERE d.decision_id IN (
    SELECT own.decision_id
    FROM c5db.decided_name own
    WHERE own.name = ANY(CAST(:names AS text[]))
        AND NOT EXISTS (SELECT FROM c5db.identity_decision u WHERE u.undoes = own.decision_id)
)
ORDER BY d.decision_id, d.name;
