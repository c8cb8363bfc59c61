DROP FUNCTION analyst.search_deals(text);
DROP FUNCTION analyst.search_claims(text);
DROP FUNCTION analyst.search_sources(text);
DROP FUNCTION analyst.search_terms(text);
DROP VIEW analyst.vocabulary;
DROP VIEW analyst.completeness;
DROP VIEW analyst.coverage;
DROP VIEW analyst.timeline;
DROP VIEW analyst.sums;
DROP VIEW analyst.partners;
DROP VIEW analyst.party_names;
DROP VIEW analyst.deal_parties;
DROP VIEW analyst.deals;
DROP VIEW c5db.deal_worth;
DROP FUNCTION analyst.usd_rate(text, text);
DROP VIEW analyst.rates;

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
COMMENT ON COLUMN analyst.claims.claim_id IS 'UUIDv5 of the content: the same claim has the same id after any reload, in any database';
COMMENT ON COLUMN analyst.claims.deal_id IS 'The deal; null between load and the decision which deal it is';
COMMENT ON COLUMN analyst.claims.source_id IS 'The source that says so';
COMMENT ON COLUMN analyst.claims.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.claims.publisher IS 'The outlet';
COMMENT ON COLUMN analyst.claims.published_on IS 'Publication date of the source';
COMMENT ON COLUMN analyst.claims.attribute IS 'What the claim speaks of: value, financing, stake, quantity, capacity, resource, jobs, term, signed_on, announced_on, delivery or status';
COMMENT ON COLUMN analyst.claims.value IS 'The figure in `unit`, money in whole units; the lower end of a range';
COMMENT ON COLUMN analyst.claims.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.claims.value_text IS 'Dates (YYYY-MM-DD, YYYY-MM, YYYY, A/B) and statuses';
COMMENT ON COLUMN analyst.claims.unit IS 'ISO 4217 for money (null: the text does not say which), percent, year, date, status, or the thing counted';
COMMENT ON COLUMN analyst.claims.qualifier IS 'How the words bound the figure: exact, about, at_least, at_most, almost or range';
COMMENT ON COLUMN analyst.claims.over IS 'Period that the figure runs over, ISO 8601 duration';
COMMENT ON COLUMN analyst.claims.item IS 'Which part of the attribute it speaks of: firm, option, tranche, loan, …, or a model or name as written; null: the whole';
COMMENT ON COLUMN analyst.claims.party_id IS 'The party it speaks of';
COMMENT ON COLUMN analyst.claims.party_name IS 'Canonical name of that party';
COMMENT ON COLUMN analyst.claims.attributed_to IS 'Who the article says said so';
COMMENT ON COLUMN analyst.claims.quote IS 'The words of the article that say so';
COMMENT ON COLUMN analyst.claims.quote_start IS 'Where the quote begins in the text of the source, in characters from 0';
COMMENT ON COLUMN analyst.claims.quote_end IS 'Where the quote ends: the first character after it';

CREATE VIEW analyst.deals AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    reached.status,
    worth.value,
    worth.value_max,
    worth.currency,
    worth.qualifier,
    announced.announced_on,
    ARRAY(
        SELECT DISTINCT p.canonical_name COLLATE "C"
        FROM c5db.deal_assignment a
        JOIN c5db.participation n ON n.report_id = a.report_id
        JOIN c5db.party p ON p.id = n.party_id
        WHERE a.deal_id = d.id
        ORDER BY 1
    ) AS parties,
    coverage.sources,
    coverage.independent_sources,
    (
        SELECT count(*)::integer
        FROM c5db.fact f
        WHERE f.deal_id = d.id AND f.verdict = 'conflicting'
    ) AS open_conflicts,
    coverage.first_seen,
    coverage.last_seen,
    d.part_of,
    coalesce(reached.status IN ('signed', 'in_force', 'completed'), FALSE)
        AND NOT EXISTS (
            SELECT
            FROM c5db.deal part
            JOIN c5db.deal_assignment a ON a.deal_id = part.id
            WHERE part.part_of = d.id
        ) AS summable
FROM c5db.deal d
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT s.id)::integer AS sources,
        count(DISTINCT coalesce(c.original_source_id, s.id))::integer AS independent_sources,
        min(r.published_on) AS first_seen,
        max(r.published_on) AS last_seen
    FROM (
        SELECT t.source_id
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        WHERE a.deal_id = d.id
        UNION
        SELECT c.source_id
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
        JOIN c5db.claim c ON c.id = moved.claim_id
        WHERE moved.deal_id = d.id
    ) told
    JOIN c5db.source s ON s.id = told.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    LEFT JOIN c5db.source_copy c ON c.source_id = s.id
) coverage
LEFT JOIN LATERAL (
    SELECT f.value_text AS status
    FROM c5db.fact f
    WHERE f.deal_id = d.id AND f.attribute = 'status' AND f.item IS NULL
    ORDER BY f.party_id IS NOT NULL, f.stated_order
    LIMIT 1
) reached ON TRUE
LEFT JOIN LATERAL (
    SELECT
        f.value,
        f.value_max,
        f.unit AS currency,
        f.qualifier
    FROM c5db.fact f
    WHERE f.deal_id = d.id AND f.attribute = 'value' AND f.item IS NULL
    ORDER BY f.party_id IS NOT NULL, f.over IS NOT NULL, f.stated_order
    LIMIT 1
) worth ON TRUE
LEFT JOIN LATERAL (
    SELECT f.value_text AS announced_on
    FROM c5db.fact f
    WHERE f.deal_id = d.id AND f.attribute = 'announced_on' AND f.item IS NULL
    ORDER BY f.party_id IS NOT NULL, f.stated_order
    LIMIT 1
) announced ON TRUE
WHERE d.merged_into IS NULL AND coverage.sources > 0;

COMMENT ON VIEW analyst.deals IS 'Deals, one row each whichever article speaks of them; sums over summable deals are made per currency';
COMMENT ON COLUMN analyst.deals.deal_id IS 'Number of the deal, never reused';
COMMENT ON COLUMN analyst.deals.title IS 'Title';
COMMENT ON COLUMN analyst.deals.type IS 'Kind of deal: joint_venture, acquisition, procurement, investment, loan, concession, construction, service_agreement, memorandum, package, treaty or grant';
COMMENT ON COLUMN analyst.deals.status IS 'How far the deal has got, the fact on status: expression_of_interest, under_negotiation, memorandum_signed, announced, signed, in_force, completed, suspended or cancelled; null: nobody says';
COMMENT ON COLUMN analyst.deals.value IS 'Worth of the whole deal in `currency`: the fact on value without item; the lower end of a range';
COMMENT ON COLUMN analyst.deals.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.deals.currency IS 'ISO 4217: the currency stated first';
COMMENT ON COLUMN analyst.deals.qualifier IS 'How the words bound the value';
COMMENT ON COLUMN analyst.deals.announced_on IS 'When it was announced, to the precision known';
COMMENT ON COLUMN analyst.deals.parties IS 'Canonical names of its parties';
COMMENT ON COLUMN analyst.deals.sources IS 'Sources that speak of it';
COMMENT ON COLUMN analyst.deals.independent_sources IS 'Sources that speak of it and do not copy one another';
COMMENT ON COLUMN analyst.deals.open_conflicts IS 'Facts of the deal on which sources contradict each other';
COMMENT ON COLUMN analyst.deals.first_seen IS 'Publication date of its first source';
COMMENT ON COLUMN analyst.deals.last_seen IS 'Publication date of its last source';
COMMENT ON COLUMN analyst.deals.part_of IS 'The package that it is part of';
COMMENT ON COLUMN analyst.deals.summable IS 'Signed or later, not suspended or cancelled, not a package whose parts are listed: adding `value` over summable deals counts nothing twice';
