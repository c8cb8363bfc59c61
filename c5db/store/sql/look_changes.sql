WITH present AS (
    SELECT
        told.deal_id,
        analyst.present_deal(told.deal_id) AS present_id
    FROM (SELECT DISTINCT deal_id FROM analyst.changes) told
)

SELECT h.*
FROM analyst.changes h
JOIN present n ON n.deal_id = h.deal_id
LEFT JOIN analyst.deals d ON d.deal_id = n.present_id
WHERE (CAST(:deal_ids AS bigint[]) IS NULL OR n.present_id = ANY(CAST(:deal_ids AS bigint[])))
    AND (CAST(:run_id AS bigint) IS NULL OR h.run_id = CAST(:run_id AS bigint))
    AND (CAST(:types AS text[]) IS NULL OR d.type = ANY(CAST(:types AS text[])))
    AND (CAST(:statuses AS text[]) IS NULL OR d.status = ANY(CAST(:statuses AS text[])))
    AND (CAST(:attributes AS text[]) IS NULL OR h.attribute = ANY(CAST(:attributes AS text[])))
    AND (
        CAST(:party_ids AS bigint[]) IS NULL
        OR EXISTS (
            SELECT
            FROM analyst.participations k
            WHERE k.deal_id = n.present_id AND k.party_id = ANY(CAST(:party_ids AS bigint[]))
        )
    )
    AND (CAST(:since AS date) IS NULL OR h.changed_at >= CAST(:since AS date))
    AND (CAST(:until AS date) IS NULL OR h.changed_at < CAST(:until AS date) + 1)
ORDER BY
    h.changed_at,
    h.deal_id,
    array_position(CAST(:attribute_order AS text[]), h.attribute),
    h.item COLLATE "C" NULLS FIRST,
    h.party_name COLLATE "C" NULLS FIRST,
    h.new_value COLLATE "C" NULLS LAST;
