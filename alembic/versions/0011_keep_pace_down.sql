CREATE OR REPLACE VIEW analyst.claims AS
SELECT
    c.id AS claim_id,
    a.deal_id,
    c.source_id,
    s.article_id,
    r.publisher,
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
    live.quote_end
FROM c5db.live_claim live
JOIN c5db.claim c ON c.id = live.claim_id
JOIN c5db.source s ON s.id = c.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.deal_assignment a ON a.report_id = live.report_id
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE NOT EXISTS (
        SELECT
        FROM c5db.claim_rejection x
        WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
    )
    AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.claim_id = live.claim_id)
UNION ALL
SELECT
    c.id AS claim_id,
    moved.deal_id,
    c.source_id,
    s.article_id,
    r.publisher,
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
    live.quote_end
FROM c5db.live_claim live
JOIN c5db.claim c ON c.id = live.claim_id
JOIN c5db.source s ON s.id = c.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
JOIN c5db.claim_assignment moved ON moved.claim_id = live.claim_id
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE NOT EXISTS (
        SELECT
        FROM c5db.claim_rejection x
        WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
    );
