-- Deals or parties among some that were their own again after a decision, with what each was given back.
SELECT
    undone.other_id,
    undone.details
FROM c5db.identity_decision u
JOIN c5db.identity_decision undone ON undone.id = u.undoes
WHERE u.id > CAST(:decision_id AS bigint)
    AND undone.subject = CAST(:subject AS text)
    AND undone.action = 'merge'
    AND undone.other_id = ANY(CAST(:ids AS bigint[]))
ORDER BY u.id;
