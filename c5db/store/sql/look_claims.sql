SELECT c.*
FROM analyst.claims c
LEFT JOIN analyst.deals d ON d.deal_id = c.deal_id
WHERE (CAST(:deal_ids AS bigint[]) IS NULL OR c.deal_id = ANY(CAST(:deal_ids AS bigint[])))
    AND (CAST(:types AS text[]) IS NULL OR d.type = ANY(CAST(:types AS text[])))
    AND (CAST(:statuses AS text[]) IS NULL OR d.status = ANY(CAST(:statuses AS text[])))
    AND (CAST(:attributes AS text[]) IS NULL OR c.attribute = ANY(CAST(:attributes AS text[])))
    AND (
        CAST(:party_ids AS bigint[]) IS NULL
        OR c.party_id = ANY(CAST(:party_ids AS bigint[]))
        OR c.deal_id = ANY(ARRAY(
            SELECT n.deal_id
            FROM analyst.participations n
            WHERE n.party_id = ANY(CAST(:party_ids AS bigint[]))
        ))
    )
    AND (CAST(:since AS date) IS NULL OR c.published_on >= CAST(:since AS date))
    AND (CAST(:until AS date) IS NULL OR c.published_on <= CAST(:until AS date))
ORDER BY c.deal_id, c.attribute, c.published_on, c.source_id, c.quote_start, c.claim_id;
