-- What was there at :since, or may have been, and is no longer.
SELECT
    gone.table_name AS "table",
    gone.id,
    gone.deal_id,
    gone.attribute,
    gone.party_id,
    gone.party_name,
    gone.item,
    gone.unit,
    gone.over
FROM (
    SELECT
        'deals' AS table_name,
        t.deal_id::text AS id,
        t.deal_id,
        NULL AS attribute,
        NULL::bigint AS party_id,
        NULL AS party_name,
        NULL AS item,
        NULL AS unit,
        NULL AS over
    FROM pg_temp.touched_deal t
    WHERE t.change = 'changed' AND NOT EXISTS (SELECT FROM analyst.deals d WHERE d.deal_id = t.deal_id)
    UNION ALL
    SELECT 'facts', NULL, t.deal_id, t.attribute, t.party_id, t.party_name, t.item, t.unit, t.over
    FROM pg_temp.touched_fact t
    WHERE t.known
        AND NOT EXISTS (
            SELECT
            FROM c5db.fact f
            WHERE f.deal_id = t.deal_id
                AND f.attribute = t.attribute
                AND f.party_id IS NOT DISTINCT FROM t.party_id
                AND (f.party_id IS NOT NULL OR f.party_name IS NOT DISTINCT FROM t.party_name)
                AND f.item IS NOT DISTINCT FROM t.item
                AND f.unit IS NOT DISTINCT FROM t.unit
                AND f.over IS NOT DISTINCT FROM t.over
        )
    UNION ALL
    SELECT 'claims', t.claim_id::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM pg_temp.touched_claim t
    WHERE t.change = 'changed' AND NOT EXISTS (SELECT FROM analyst.claims c WHERE c.claim_id = t.claim_id)
    UNION ALL
    SELECT 'claims', forgotten.claim_id::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM c5db.forgotten_source x
    CROSS JOIN LATERAL unnest(x.claim_ids) AS forgotten (claim_id)
    WHERE x.run_id > CAST(:since AS bigint)
    UNION ALL
    SELECT 'sources', x.source_id::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM c5db.forgotten_source x
    WHERE x.run_id > CAST(:since AS bigint)
    UNION ALL
    SELECT 'parties', p.id::text, NULL, NULL, p.id, NULL, NULL, NULL, NULL
    FROM c5db.party p
    WHERE p.run_id <= CAST(:since AS bigint)
        AND NOT EXISTS (SELECT FROM analyst.parties x WHERE x.party_id = p.id)
) gone
ORDER BY gone.table_name, gone.id, gone.deal_id, gone.attribute, gone.party_id, gone.party_name, gone.item, gone.unit,
    gone.over;
