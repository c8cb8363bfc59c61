SELECT k.*
FROM analyst.conflicts k
JOIN analyst.deals d ON d.deal_id = k.deal_id
WHERE (CAST(:deal_ids AS bigint[]) IS NULL OR k.deal_id = ANY(CAST(:deal_ids AS bigint[])))
    AND (CAST(:types AS text[]) IS NULL OR d.type = ANY(CAST(:types AS text[])))
    AND (CAST(:statuses AS text[]) IS NULL OR d.status = ANY(CAST(:statuses AS text[])))
    AND (CAST(:attributes AS text[]) IS NULL OR k.attribute = ANY(CAST(:attributes AS text[])))
    AND (
        CAST(:party_ids AS bigint[]) IS NULL
        OR k.deal_id = ANY(ARRAY(
            SELECT n.deal_id
            FROM analyst.participations n
            WHERE n.party_id = ANY(CAST(:party_ids AS bigint[]))
        ))
    )
    AND (CAST(:since AS date) IS NULL OR d.last_seen >= CAST(:since AS date))
    AND (CAST(:until AS date) IS NULL OR d.first_seen <= CAST(:until AS date))
ORDER BY k.deal_id, k.attribute, k.item COLLATE "C" NULLS FIRST, k.party_name COLLATE "C" NULLS FIRST, k.chosen;
