DROP FUNCTION analyst.search_deals(text);
DROP VIEW analyst.completeness;
DROP VIEW analyst.timeline;
DROP VIEW analyst.sums;
DROP VIEW analyst.partners;
DROP VIEW analyst.deal_parties;
DROP VIEW analyst.deals;
DROP TRIGGER keep_claims_insert ON c5db.deal_assignment;
DROP TRIGGER keep_claims_update ON c5db.deal_assignment;
DROP TRIGGER keep_claims_delete ON c5db.deal_assignment;
DROP TRIGGER keep_claims_insert ON c5db.claim_assignment;
DROP TRIGGER keep_claims_update ON c5db.claim_assignment;
DROP TRIGGER keep_claims_delete ON c5db.claim_assignment;
DROP TRIGGER keep_claims_insert ON c5db.live_claim;
DROP TRIGGER keep_deals ON c5db.changed_deal;
DROP TRIGGER keep_deals_insert ON c5db.fact;
DROP TRIGGER keep_deals_update ON c5db.fact;
DROP TRIGGER keep_deals_delete ON c5db.fact;
DROP TRIGGER keep_deals_insert ON c5db.deal_assignment;
DROP TRIGGER keep_deals_update ON c5db.deal_assignment;
DROP TRIGGER keep_deals_delete ON c5db.deal_assignment;
DROP TRIGGER keep_deals_insert ON c5db.claim_assignment;
DROP TRIGGER keep_deals_update ON c5db.claim_assignment;
DROP TRIGGER keep_deals_delete ON c5db.claim_assignment;
DROP TRIGGER keep_deals_update ON c5db.deal;
DROP TRIGGER keep_deals_insert ON c5db.live_claim;
DROP TRIGGER keep_deals_delete ON c5db.live_claim;
DROP TRIGGER keep_deals_insert ON c5db.participation;
DROP TRIGGER keep_deals_update ON c5db.participation;
DROP TRIGGER keep_deals_delete ON c5db.participation;
DROP TRIGGER keep_deals_update ON c5db.party;
DROP TRIGGER keep_deals_update ON c5db.deal_report;
DROP TRIGGER keep_deals_update ON c5db.source;
DROP TRIGGER keep_deals_update ON c5db.source_revision;
DROP TRIGGER keep_deals_insert ON c5db.source_copy;
DROP TRIGGER keep_deals_update ON c5db.source_copy;
DROP TRIGGER keep_deals_delete ON c5db.source_copy;
DROP TRIGGER keep_deals_insert ON c5db.exchange_rate;
DROP TRIGGER keep_deals_update ON c5db.exchange_rate;
DROP TRIGGER keep_deals_delete ON c5db.exchange_rate;
DROP FUNCTION c5db.keep_deals_of_rates();
DROP FUNCTION c5db.note_deals_of_rates(text[], date[]);
DROP FUNCTION c5db.keep_deals_of_copies();
DROP FUNCTION c5db.keep_deals_of_revisions();
DROP FUNCTION c5db.keep_deals_of_sources();
DROP FUNCTION c5db.note_deals_of_sources(bigint[]);
DROP FUNCTION c5db.keep_deals_of_reports();
DROP FUNCTION c5db.keep_deals_of_parties();
DROP FUNCTION c5db.keep_deals_of_participations();
DROP FUNCTION c5db.keep_deals_of_moved_claims();
DROP FUNCTION c5db.keep_deals_changed();
DROP FUNCTION c5db.keep_deals_named();
DROP FUNCTION c5db.keep_deals();
DROP FUNCTION c5db.gather_deals(bigint[]);
DROP FUNCTION c5db.note_deals(bigint[]);
DROP FUNCTION c5db.keep_moved_claims();
DROP FUNCTION c5db.keep_claims_of_reports();

-- Not for analysts: what `deals` and the sums over it share, without what only a list of deals needs.
CREATE VIEW c5db.deal_worth AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    d.part_of,
    told.status,
    worth.value,
    worth.value_max,
    worth.currency,
    worth.qualifier,
    told.announced_on,
    coalesce(told.status IN ('signed', 'in_force', 'completed'), FALSE)
        AND NOT EXISTS (
            SELECT
            FROM c5db.deal part
            JOIN c5db.deal_assignment a ON a.deal_id = part.id
            WHERE part.part_of = d.id
        ) AS summable,
    round(worth.value * rate.usd, 2) AS value_usd,
    round(worth.value_max * rate.usd, 2) AS value_max_usd,
    rate.usd AS usd_rate,
    rate.rate_on AS usd_rate_on,
    rate.source AS usd_rate_source,
    CASE
        WHEN rate.rate_on IS NULL THEN NULL
        WHEN told.announced_on IS NOT NULL THEN 'announced_on'
        WHEN told.signed_on IS NOT NULL THEN 'signed_on'
        ELSE 'first_seen'
    END AS usd_rate_by
FROM c5db.deal d
CROSS JOIN LATERAL (
    -- OFFSET keeps these from being looked up again wherever they are named.
    SELECT
        (
            SELECT f.value_text
            FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'status' AND f.item IS NULL
            ORDER BY f.party_id IS NOT NULL, f.stated_order
            LIMIT 1
        ) AS status,
        (
            SELECT f.value_text
            FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'announced_on' AND f.item IS NULL
            ORDER BY f.party_id IS NOT NULL, f.stated_order
            LIMIT 1
        ) AS announced_on,
        (
            SELECT f.value_text
            FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'signed_on' AND f.item IS NULL
            ORDER BY f.party_id IS NOT NULL, f.stated_order
            LIMIT 1
        ) AS signed_on
    OFFSET 0
) told
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
CROSS JOIN LATERAL (
    -- An article that mentions a deal in passing may do so years later.
    SELECT to_char(min(r.published_on), 'YYYY-MM-DD') AS day
    FROM c5db.deal_assignment a
    JOIN c5db.deal_report t ON t.id = a.report_id
    JOIN c5db.source s ON s.id = t.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    WHERE worth.currency <> 'USD' AND told.announced_on IS NULL AND told.signed_on IS NULL
        AND a.deal_id = d.id AND NOT t.background
) reported
LEFT JOIN LATERAL analyst.usd_rate(
    worth.currency, coalesce(told.announced_on, told.signed_on, reported.day)
) rate ON TRUE
WHERE d.merged_into IS NULL
    AND (
        EXISTS (SELECT FROM c5db.deal_assignment a WHERE a.deal_id = d.id)
        OR EXISTS (
            SELECT
            FROM c5db.claim_assignment moved
            JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
            WHERE moved.deal_id = d.id
        )
    );

COMMENT ON VIEW c5db.deal_worth IS 'Deals that somebody speaks of, how far they got and what they are worth: the ground of analyst.deals and of the sums over it';

-- Two halves, so that the claims of one deal are found through an index.
-- Every claim has its source; LEFT JOIN says so to the planner, which leaves out what a question does not ask for.
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
LEFT JOIN c5db.source s ON s.id = c.source_id
LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
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
LEFT JOIN c5db.source s ON s.id = c.source_id
LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
JOIN c5db.claim_assignment moved ON moved.claim_id = live.claim_id
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE NOT EXISTS (
        SELECT
        FROM c5db.claim_rejection x
        WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
    );

CREATE OR REPLACE VIEW analyst.conflicts AS
SELECT
    f.deal_id,
    d.title AS deal_title,
    f.attribute,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    (
        SELECT jsonb_agg(
            rival.body - 'claim_ids' || jsonb_build_object(
                'claims',
                (
                    SELECT jsonb_agg(
                        jsonb_build_object(
                            'claim_id', c.claim_id,
                            'article_id', c.article_id,
                            'publisher', c.publisher,
                            'published_on', c.published_on,
                            'attributed_to', c.attributed_to,
                            'quote', c.quote
                        )
                        ORDER BY c.published_on, c.claim_id
                    )
                    FROM jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
                    -- OFFSET 0 lets each claim be looked up; joined as it is, every rival would read all claims.
                    CROSS JOIN LATERAL (
                        SELECT x.*
                        FROM analyst.claims x
                        WHERE x.claim_id = named.claim_id::uuid
                        OFFSET 0
                    ) c
                )
            )
            ORDER BY rival.place
        )
        FROM jsonb_array_elements(f.rivals) WITH ORDINALITY AS rival (body, place)
    ) AS values,
    coalesce(f.value_text, concat_ws('..', trim_scale(f.value), trim_scale(f.value_max))) AS chosen,
    f.explanation
FROM c5db.fact f
JOIN c5db.deal d ON d.id = f.deal_id
LEFT JOIN c5db.party p ON p.id = f.party_id
WHERE f.verdict = 'conflicting';

CREATE VIEW analyst.deals AS
SELECT
    d.deal_id,
    d.title,
    d.type,
    d.status,
    d.value,
    d.value_max,
    d.currency,
    d.qualifier,
    d.announced_on,
    ARRAY(
        SELECT DISTINCT p.canonical_name COLLATE "C"
        FROM c5db.deal_assignment a
        JOIN c5db.participation n ON n.report_id = a.report_id
        JOIN c5db.party p ON p.id = n.party_id
        WHERE a.deal_id = d.deal_id
        ORDER BY 1
    ) AS parties,
    coverage.sources,
    coverage.independent_sources,
    (
        SELECT count(*)::integer
        FROM c5db.fact f
        WHERE f.deal_id = d.deal_id AND f.verdict = 'conflicting'
    ) AS open_conflicts,
    coverage.first_seen,
    coverage.last_seen,
    d.part_of,
    d.summable,
    d.value_usd,
    d.value_max_usd,
    d.usd_rate,
    d.usd_rate_on,
    d.usd_rate_source,
    d.usd_rate_by
FROM c5db.deal_worth d
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
        WHERE a.deal_id = d.deal_id
        UNION
        SELECT c.source_id
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
        JOIN c5db.claim c ON c.id = moved.claim_id
        WHERE moved.deal_id = d.deal_id
    ) told
    JOIN c5db.source s ON s.id = told.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    LEFT JOIN c5db.source_copy c ON c.source_id = s.id
) coverage;

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
COMMENT ON COLUMN analyst.deals.value_usd IS '`value` in US dollars at `usd_rate`; null where no rate is known';
COMMENT ON COLUMN analyst.deals.value_max_usd IS '`value_max` in US dollars at `usd_rate`';
COMMENT ON COLUMN analyst.deals.usd_rate IS 'US dollars for one unit of `currency`';
COMMENT ON COLUMN analyst.deals.usd_rate_on IS 'The day of that rate, or the month (YYYY-MM) whose mean it is; null for US dollars';
COMMENT ON COLUMN analyst.deals.usd_rate_source IS 'Whose rate it is, and that it is a mean where it is one';
COMMENT ON COLUMN analyst.deals.usd_rate_by IS 'Which date of the deal asked for that rate: announced_on; where none is told signed_on; where neither is told first_seen, the day of the first article that is about the deal';

CREATE VIEW analyst.deal_parties AS
SELECT
    a.deal_id,
    p.id AS party_id,
    p.canonical_name AS party_name,
    p.kind,
    p.country,
    n.role,
    count(DISTINCT t.source_id)::integer AS sources
FROM c5db.deal_assignment a
JOIN c5db.deal_report t ON t.id = a.report_id
JOIN c5db.participation n ON n.report_id = a.report_id
JOIN c5db.party p ON p.id = n.party_id
GROUP BY a.deal_id, p.id, p.canonical_name, p.kind, p.country, n.role;

COMMENT ON VIEW analyst.deal_parties IS 'Who takes part in which deal in what role: one row for each deal, party and role, however many articles say so';
COMMENT ON COLUMN analyst.deal_parties.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.deal_parties.party_id IS 'The party';
COMMENT ON COLUMN analyst.deal_parties.party_name IS 'The one name that the party goes by';
COMMENT ON COLUMN analyst.deal_parties.kind IS 'What the party is: country, government_body, state_company, company, person or international_organization';
COMMENT ON COLUMN analyst.deal_parties.country IS 'Country of the party, ISO 3166 alpha-2';
COMMENT ON COLUMN analyst.deal_parties.role IS 'What the party does in the deal: buyer, seller, investor, recipient, partner, lender, borrower, contractor, client, grantor, grantee, mediator, signatory or target';
COMMENT ON COLUMN analyst.deal_parties.sources IS 'Sources that give the party this role';

CREATE VIEW analyst.partners AS
SELECT
    pair.party_id,
    pair.party_name,
    pair.partner_id,
    pair.partner_name,
    w.currency,
    count(*)::integer AS deals,
    (count(*) FILTER (WHERE w.summable))::integer AS summable_deals,
    sum(w.value) FILTER (WHERE w.summable) AS value,
    sum(coalesce(w.value_max, w.value)) FILTER (WHERE w.summable) AS value_max,
    sum(w.value_usd) FILTER (WHERE w.summable) AS value_usd
FROM (
    -- Names stand within, so that a filter on one comes through to its index.
    SELECT
        one.id AS party_id,
        one.canonical_name AS party_name,
        other.id AS partner_id,
        other.canonical_name AS partner_name,
        a.deal_id
    FROM c5db.party one
    JOIN c5db.participation n ON n.party_id = one.id
    JOIN c5db.deal_assignment a ON a.report_id = n.report_id
    JOIN c5db.deal_assignment b ON b.deal_id = a.deal_id
    JOIN c5db.participation m ON m.report_id = b.report_id
    JOIN c5db.party other ON other.id = m.party_id
    WHERE other.id <> one.id
    GROUP BY one.id, one.canonical_name, other.id, other.canonical_name, a.deal_id
) pair
JOIN c5db.deal_worth w ON w.deal_id = pair.deal_id
GROUP BY pair.party_id, pair.party_name, pair.partner_id, pair.partner_name, w.currency;

COMMENT ON VIEW analyst.partners IS 'Who deals with whom: pairs of parties of the same deals, each pair both ways, one row for each currency. A deal of three parties stands in three pairs: adding up different pairs counts it again';
COMMENT ON COLUMN analyst.partners.party_id IS 'A party';
COMMENT ON COLUMN analyst.partners.party_name IS 'Its name';
COMMENT ON COLUMN analyst.partners.partner_id IS 'A party of the same deals';
COMMENT ON COLUMN analyst.partners.partner_name IS 'Its name';
COMMENT ON COLUMN analyst.partners.currency IS 'Currency of the value of these deals; null: deals whose value nobody tells';
COMMENT ON COLUMN analyst.partners.deals IS 'Deals that both take part in, whatever their status';
COMMENT ON COLUMN analyst.partners.summable_deals IS 'Those of them that `value` adds up: signed or later, no package whose parts are listed';
COMMENT ON COLUMN analyst.partners.value IS 'Sum of the values of the summable deals, in `currency`; of ranges the lower ends';
COMMENT ON COLUMN analyst.partners.value_max IS 'The same sum with the upper ends of ranges';
COMMENT ON COLUMN analyst.partners.value_usd IS 'Sum of `value_usd` of the summable deals that have one';

CREATE VIEW analyst.sums AS
SELECT
    w.currency,
    w.type,
    w.status,
    count(*)::integer AS deals,
    sum(w.value) AS value,
    sum(coalesce(w.value_max, w.value)) AS value_max,
    count(w.value_usd)::integer AS deals_in_usd,
    sum(w.value_usd) AS value_usd
FROM c5db.deal_worth w
WHERE w.summable AND w.value IS NOT NULL
GROUP BY w.currency, w.type, w.status;

COMMENT ON VIEW analyst.sums IS 'Sums over the summable deals, per currency, type and status: adding up rows of one currency counts nothing twice';
COMMENT ON COLUMN analyst.sums.currency IS 'ISO 4217; null: the texts do not say which';
COMMENT ON COLUMN analyst.sums.type IS 'Kind of deal';
COMMENT ON COLUMN analyst.sums.status IS 'How far the deals have got: signed, in_force or completed';
COMMENT ON COLUMN analyst.sums.deals IS 'Deals added up';
COMMENT ON COLUMN analyst.sums.value IS 'Sum of their values in `currency`; of ranges the lower ends';
COMMENT ON COLUMN analyst.sums.value_max IS 'The same sum with the upper ends of ranges';
COMMENT ON COLUMN analyst.sums.deals_in_usd IS 'How many of them have a value in US dollars';
COMMENT ON COLUMN analyst.sums.value_usd IS 'Sum of these values in US dollars';

CREATE VIEW analyst.timeline AS
SELECT
    f.deal_id,
    f.value_text AS happened_on,
    f.attribute AS event,
    f.item AS detail,
    NULL::bigint AS source_id,
    NULL AS publisher,
    NULL::uuid AS claim_id,
    NULL AS quote
FROM c5db.fact f
WHERE f.attribute IN ('signed_on', 'announced_on', 'delivery')
UNION ALL
SELECT
    c.deal_id,
    to_char(c.published_on, 'YYYY-MM-DD'),
    c.attribute,
    c.value_text,
    c.source_id,
    c.publisher,
    c.claim_id,
    c.quote
FROM analyst.claims c
WHERE c.attribute = 'status' AND c.deal_id IS NOT NULL
UNION ALL
SELECT
    a.deal_id,
    to_char(r.published_on, 'YYYY-MM-DD'),
    'published',
    r.title,
    t.source_id,
    r.publisher,
    NULL,
    NULL
FROM c5db.deal_assignment a
JOIN c5db.deal_report t ON t.id = a.report_id
JOIN c5db.source s ON s.id = t.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision;

COMMENT ON VIEW analyst.timeline IS 'The course of each deal: its dates, what was reported of its status and when, and its articles; order by happened_on';
COMMENT ON COLUMN analyst.timeline.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.timeline.happened_on IS 'When, to the precision known: YYYY-MM-DD, YYYY-MM, YYYY or A/B; null: the article has no date';
COMMENT ON COLUMN analyst.timeline.event IS 'announced_on, signed_on or delivery: the date of a fact; status: an article told how far the deal had got; published: an article on the deal came out';
COMMENT ON COLUMN analyst.timeline.detail IS 'The status that was told, the title of the article, or which part of the deal the date is of';
COMMENT ON COLUMN analyst.timeline.source_id IS 'The article, for status and published';
COMMENT ON COLUMN analyst.timeline.publisher IS 'Its outlet';
COMMENT ON COLUMN analyst.timeline.claim_id IS 'The claim, for status';
COMMENT ON COLUMN analyst.timeline.quote IS 'The words that told the status';

CREATE VIEW analyst.completeness AS
SELECT
    w.deal_id,
    w.title,
    w.type,
    w.status,
    array_remove(ARRAY[
        CASE WHEN NOT has.value THEN 'value' END,
        CASE WHEN NOT has.status THEN 'status' END,
        CASE WHEN NOT has.date THEN 'date' END,
        CASE WHEN NOT has.two_parties THEN 'two_parties' END,
        CASE WHEN NOT has.country THEN 'country' END,
        CASE WHEN NOT has.second_voice THEN 'second_voice' END
    ], NULL) AS missing,
    round(
        (
            has.value::integer + has.status::integer + has.date::integer
            + has.two_parties::integer + has.country::integer + has.second_voice::integer
        ) / 6.0,
        2
    ) AS completeness
FROM c5db.deal_worth w
CROSS JOIN LATERAL (
    SELECT
        w.value IS NOT NULL AS value,
        w.status IS NOT NULL AS status,
        EXISTS (
            SELECT
            FROM c5db.fact f
            WHERE f.deal_id = w.deal_id AND f.attribute IN ('signed_on', 'announced_on')
        ) AS date,
        coalesce(who.parties >= 2, FALSE) AS two_parties,
        coalesce(who.countries >= 1, FALSE) AS country,
        coalesce(who.voices >= 2, FALSE) AS second_voice
    FROM (
        SELECT
            count(DISTINCT n.party_id) AS parties,
            count(p.country) AS countries,
            count(DISTINCT coalesce(k.original_source_id, t.source_id)) AS voices
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        LEFT JOIN c5db.source_copy k ON k.source_id = t.source_id
        LEFT JOIN c5db.participation n ON n.report_id = a.report_id
        LEFT JOIN c5db.party p ON p.id = n.party_id
        WHERE a.deal_id = w.deal_id
    ) who
) has;

COMMENT ON VIEW analyst.completeness IS 'How whole the record of each deal is: which of six things every deal should have are missing';
COMMENT ON COLUMN analyst.completeness.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.completeness.title IS 'Title';
COMMENT ON COLUMN analyst.completeness.type IS 'Kind of deal';
COMMENT ON COLUMN analyst.completeness.status IS 'How far the deal has got';
COMMENT ON COLUMN analyst.completeness.missing IS 'What is missing: value, status, date (of the signature or the announcement), two_parties, country (of a party), second_voice (an independent second source)';
COMMENT ON COLUMN analyst.completeness.completeness IS 'Share of the six that are there, 0 to 1';

CREATE FUNCTION analyst.search_deals(words text) RETURNS SETOF analyst.deals
LANGUAGE sql
STABLE
AS $$
    SELECT d.*
    FROM analyst.deals d
    WHERE d.deal_id IN (
        SELECT titled.deal_id
        FROM analyst.search_terms(words) AS asked
        JOIN analyst.deals titled ON to_tsvector('pg_catalog.russian', titled.title) @@ asked.query
        WHERE asked.lang = 'ru'
        UNION
        SELECT c.deal_id
        FROM analyst.search_claims(words) c
    )
$$;

COMMENT ON FUNCTION analyst.search_deals(text) IS 'Deals whose title, or the quote of one of whose claims, has these words in any of their forms: "words in a row", or, -without';

DROP FUNCTION c5db.overviews_afresh(bigint[]);
DROP VIEW c5db.deal_party_afresh;
ALTER TABLE c5db.live_claim DROP COLUMN deal_id;
DROP INDEX c5db.ix_fact_verdict;
CREATE INDEX ix_fact_verdict ON c5db.fact (verdict);
