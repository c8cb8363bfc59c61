DROP VIEW analyst.fact_claims;
DROP VIEW analyst.rejected_claims;

CREATE OR REPLACE VIEW analyst.figures AS
SELECT
    f.source_id,
    s.article_id,
    f.kind,
    f.value,
    f.value_max,
    f.value_text,
    f.unit,
    f.qualifier,
    f.inherited,
    f.quote,
    f.quote_start,
    f.quote_end,
    f.claim_id,
    f.not_taken_because
FROM c5db.figure f
JOIN c5db.source s ON s.id = f.source_id;

CREATE OR REPLACE VIEW analyst.claims AS
SELECT
    c.id AS claim_id,
    coalesce(moved.deal_id, a.deal_id) AS deal_id,
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
LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = live.claim_id
LEFT JOIN c5db.party p ON p.id = live.party_id;
COMMENT ON VIEW analyst.claims IS 'What each source says of each attribute of each deal, with the words that say so; live claims only';
