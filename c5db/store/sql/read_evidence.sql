SELECT
    live.deal_id,
    c.id AS claim_id,
    c.source_id,
    s.source_key,
    original.source_key AS original_key,
    r.publisher,
    s.article_id,
    s.url,
    r.published_on,
    c.attribute,
    c.value,
    c.value_max,
    c.value_text,
    c.unit,
    c.qualifier,
    c.over,
    c.item,
    live.party_id,
    coalesce(p.canonical_name, c.party_name) AS party_name,
    live.attributed_to,
    c.quote,
    live.quote_start,
    live.confidence,
    live.rule,
    live.change
FROM c5db.live_claim live
-- OFFSET 0 lets each claim be looked up: of tables just filled the planner thinks little enough to read them whole.
CROSS JOIN LATERAL (
    SELECT x.*
    FROM c5db.claim x
    WHERE x.id = live.claim_id
    OFFSET 0
) c
JOIN c5db.source s ON s.id = c.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.source_copy k ON k.source_id = s.id
LEFT JOIN c5db.source original ON original.id = k.original_source_id
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE live.deal_id = ANY(:deal_ids)
    AND NOT EXISTS (SELECT FROM c5db.claim_rejection x WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL)
ORDER BY live.deal_id, c.id;
