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
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE NOT EXISTS (
        SELECT
        FROM c5db.claim_rejection x
        WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
    );
COMMENT ON VIEW analyst.claims IS 'What each source says of each attribute of each deal, with the words that say so; live claims that nobody rejected as misread';

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
    CASE WHEN x.id IS NULL THEN f.claim_id END AS claim_id,
    CASE WHEN x.id IS NULL THEN f.not_taken_because ELSE 'rejected by ' || x.author || ': ' || x.reason END
        AS not_taken_because
FROM c5db.figure f
JOIN c5db.source s ON s.id = f.source_id
LEFT JOIN c5db.claim_rejection x ON x.claim_id = f.claim_id AND x.withdrawn_at IS NULL;

CREATE VIEW analyst.rejected_claims AS
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
    coalesce(p.canonical_name, c.party_name) AS party_name,
    c.quote,
    x.reason,
    x.author AS rejected_by,
    x.rejected_at,
    x.withdrawn_at,
    x.withdrawn_by,
    x.withdrawn_because,
    live.claim_id IS NOT NULL AS is_read
FROM c5db.claim_rejection x
JOIN c5db.claim c ON c.id = x.claim_id
JOIN c5db.source s ON s.id = c.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.live_claim live ON live.claim_id = c.id
LEFT JOIN c5db.deal_assignment a ON a.report_id = live.report_id
LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = live.claim_id
LEFT JOIN c5db.party p ON p.id = live.party_id;

COMMENT ON VIEW analyst.rejected_claims IS 'Claims that a person found misread, with who and why; those whose rejection was withdrawn too';
COMMENT ON COLUMN analyst.rejected_claims.claim_id IS 'The claim, as it was in analyst.claims';
COMMENT ON COLUMN analyst.rejected_claims.deal_id IS 'The deal it would speak of; null: the present text no longer makes it';
COMMENT ON COLUMN analyst.rejected_claims.source_id IS 'The source';
COMMENT ON COLUMN analyst.rejected_claims.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.rejected_claims.publisher IS 'The outlet';
COMMENT ON COLUMN analyst.rejected_claims.published_on IS 'Publication date of the source';
COMMENT ON COLUMN analyst.rejected_claims.attribute IS 'What the claim speaks of';
COMMENT ON COLUMN analyst.rejected_claims.value IS 'The figure in `unit`; the lower end of a range';
COMMENT ON COLUMN analyst.rejected_claims.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.rejected_claims.value_text IS 'Dates and statuses';
COMMENT ON COLUMN analyst.rejected_claims.unit IS 'ISO 4217 for money, percent, year, date, status, or the thing counted';
COMMENT ON COLUMN analyst.rejected_claims.qualifier IS 'How the words bound the figure';
COMMENT ON COLUMN analyst.rejected_claims.over IS 'Period that the figure runs over, ISO 8601 duration';
COMMENT ON COLUMN analyst.rejected_claims.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.rejected_claims.party_name IS 'The party it speaks of';
COMMENT ON COLUMN analyst.rejected_claims.quote IS 'The words that were misread';
COMMENT ON COLUMN analyst.rejected_claims.reason IS 'Why it was rejected';
COMMENT ON COLUMN analyst.rejected_claims.rejected_by IS 'Who rejected it';
COMMENT ON COLUMN analyst.rejected_claims.rejected_at IS 'When';
COMMENT ON COLUMN analyst.rejected_claims.withdrawn_at IS 'When the rejection was withdrawn; null: it stands';
COMMENT ON COLUMN analyst.rejected_claims.withdrawn_by IS 'Who withdrew it';
COMMENT ON COLUMN analyst.rejected_claims.withdrawn_because IS 'Why it was withdrawn';
COMMENT ON COLUMN analyst.rejected_claims.is_read IS 'The present text is still read so';

CREATE VIEW analyst.fact_claims AS
SELECT
    f.deal_id,
    f.attribute,
    f.party_id,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    f.unit,
    f.over,
    named.claim_id::uuid AS claim_id,
    rival.body ->> 'state' AS state
FROM c5db.fact f
CROSS JOIN LATERAL jsonb_array_elements(f.rivals) AS rival (body)
CROSS JOIN LATERAL jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
LEFT JOIN c5db.party p ON p.id = f.party_id;

COMMENT ON VIEW analyst.fact_claims IS 'Which claims each fact was made of, and how each stands to the value held';
COMMENT ON COLUMN analyst.fact_claims.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.fact_claims.attribute IS 'What the fact speaks of';
COMMENT ON COLUMN analyst.fact_claims.party_id IS 'The party it speaks of';
COMMENT ON COLUMN analyst.fact_claims.party_name IS 'Canonical name of that party';
COMMENT ON COLUMN analyst.fact_claims.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.fact_claims.unit IS 'Unit of the fact';
COMMENT ON COLUMN analyst.fact_claims.over IS 'Period that the figure runs over, ISO 8601 duration';
COMMENT ON COLUMN analyst.fact_claims.claim_id IS 'A claim on it';
COMMENT ON COLUMN analyst.fact_claims.state IS 'chosen (it states the value held), stands (it fits that value), contradicts, superseded (of an earlier moment), suspect (out of scale) or part (it counts something else)';
