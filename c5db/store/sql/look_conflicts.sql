SELECT
    k.deal_id,
    k.deal_title,
    k.attribute,
    k.party_name,
    k.item,
    (
        SELECT jsonb_agg(
            rival.body || jsonb_build_object(
                'claims',
                (
                    SELECT jsonb_agg(
                        said.body || jsonb_build_object('qualifier', c.qualifier, 'is_copy', c.is_copy)
                        ORDER BY said.place
                    )
                    FROM jsonb_array_elements(nullif(rival.body -> 'claims', 'null')) WITH ORDINALITY AS said (body, place)
                    LEFT JOIN LATERAL (
                        SELECT
                            x.qualifier,
                            (
                                SELECT s.copy_of IS NOT NULL
                                FROM analyst.sources s
                                WHERE s.source_id = x.source_id
                            ) AS is_copy
                        FROM analyst.claims x
                        WHERE x.claim_id = (said.body ->> 'claim_id')::uuid
                        OFFSET 0
                    ) c ON TRUE
                )
            )
            ORDER BY rival.place
        )
        FROM jsonb_array_elements(k.values) WITH ORDINALITY AS rival (body, place)
    ) AS values,
    k.chosen,
    k.explanation
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
