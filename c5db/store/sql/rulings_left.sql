-- Rulings that were given while deals were merged which a run told apart again: they stay with the deal that was kept.
SELECT DISTINCT
    u.id,
    u.deal_id,
    u.attribute,
    u.party_id,
    u.item,
    u.value,
    u.value_max,
    u.value_text,
    u.unit,
    u.over,
    u.reason,
    u.author
FROM c5db.identity_decision undo
JOIN c5db.identity_decision merged ON merged.id = undo.undoes
JOIN c5db.ruling u ON u.deal_id = analyst.present_deal(merged.subject_id)
WHERE undo.run_id = CAST(:run_id AS bigint)
    AND merged.subject = 'deal'
    AND merged.action = 'merge'
    AND u.ruled_at > merged.decided_at
    AND u.withdrawn_at IS NULL
ORDER BY u.id;
