-- OFFSET 0 lets each claim, source and party be looked up: joined as they are, few deals would have whole tables read.
SELECT
    live.deal_id,
    c.id AS claim_id,
    c.source_id,
    s.source_key,
    s.original_key,
    s.publisher,
    s.article_id,
    s.url,
    s.published_on,
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
CROSS JOIN LATERAL (
    SELECT x.*
    FROM c5db.claim x
    WHERE x.id = live.claim_id
    OFFSET 0
) c
CROSS JOIN LATERAL (
    SELECT
        x.source_key,
        x.article_id,
        x.url,
        r.publisher,
        r.published_on,
        original.source_key AS original_key
    FROM c5db.source x
    JOIN c5db.source_revision r ON r.source_id = x.id AND r.revision = x.revision
    LEFT JOIN c5db.source_copy k ON k.source_id = x.id
    LEFT JOIN c5db.source original ON original.id = k.original_source_id
    WHERE x.id = c.source_id
    OFFSET 0
) s
LEFT JOIN LATERAL (
    SELECT x.canonical_name
    FROM c5db.party x
    WHERE x.id = live.party_id
    OFFSET 0
) p ON TRUE
WHERE live.deal_id = ANY(:deal_ids)
    AND NOT EXISTS (SELECT FROM c5db.claim_rejection x WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL)
ORDER BY live.deal_id, c.id;
