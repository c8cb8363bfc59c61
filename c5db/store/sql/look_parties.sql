SELECT p.*
FROM analyst.parties p
WHERE (CAST(:party_ids AS bigint[]) IS NULL OR p.party_id = ANY(CAST(:party_ids AS bigint[])))
    AND (CAST(:kinds AS text[]) IS NULL OR p.kind = ANY(CAST(:kinds AS text[])))
    AND (CAST(:country AS text) IS NULL OR p.country = upper(CAST(:country AS text)))
    AND (
        (CAST(:types AS text[]) IS NULL AND CAST(:statuses AS text[]) IS NULL AND CAST(:attributes AS text[]) IS NULL
            AND CAST(:since AS date) IS NULL AND CAST(:until AS date) IS NULL)
        OR EXISTS (
            SELECT
            FROM analyst.participations n
            JOIN analyst.deals d ON d.deal_id = n.deal_id
            WHERE n.party_id = p.party_id
                AND (CAST(:types AS text[]) IS NULL OR d.type = ANY(CAST(:types AS text[])))
                AND (CAST(:statuses AS text[]) IS NULL OR d.status = ANY(CAST(:statuses AS text[])))
                AND (CAST(:since AS date) IS NULL OR d.last_seen >= CAST(:since AS date))
                AND (CAST(:until AS date) IS NULL OR d.first_seen <= CAST(:until AS date))
                AND (
                    CAST(:attributes AS text[]) IS NULL
                    OR EXISTS (
                        SELECT
                        FROM analyst.facts f
                        WHERE f.deal_id = d.deal_id AND f.attribute = ANY(CAST(:attributes AS text[]))
                    )
                )
        )
    )
ORDER BY p.canonical_name COLLATE "C", p.party_id;
