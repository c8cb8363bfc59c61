CREATE VIEW analyst.rates AS
SELECT
    r.day,
    r.currency,
    r.usd,
    r.source
FROM c5db.exchange_rate r;

COMMENT ON VIEW analyst.rates IS 'Exchange rates: what one unit of a currency was worth in US dollars on a day';
COMMENT ON COLUMN analyst.rates.day IS 'The day';
COMMENT ON COLUMN analyst.rates.currency IS 'ISO 4217';
COMMENT ON COLUMN analyst.rates.usd IS 'US dollars for one unit of the currency';
COMMENT ON COLUMN analyst.rates.source IS 'Whose rate it is: European Central Bank, or the file it was loaded from';

-- The planner puts the body in the place of the call, so it reads a view that whoever calls may read.
CREATE FUNCTION analyst.usd_rate(currency text, told_on text)
RETURNS TABLE (usd numeric, rate_on text, source text)
LANGUAGE sql
STABLE
AS $$
    SELECT 1::numeric, NULL::text, 'US dollars'
    WHERE usd_rate.currency = 'USD'
    UNION ALL
    (
        SELECT
            r.usd,
            to_char(r.day, 'YYYY-MM-DD'),
            r.source
        FROM (
            SELECT
                CASE
                    WHEN usd_rate.told_on ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
                        THEN make_date(left(usd_rate.told_on, 4)::integer, substr(usd_rate.told_on, 6, 2)::integer, 1)
                            + substr(usd_rate.told_on, 9, 2)::integer - 1
                END AS day
        ) told
        JOIN analyst.rates r
            ON r.currency = usd_rate.currency AND r.currency <> 'USD' AND r.day BETWEEN told.day - 6 AND told.day
        ORDER BY r.day DESC
        LIMIT 1
    )
    UNION ALL
    SELECT
        round(avg(r.usd), 14),
        usd_rate.told_on,
        'mean of ' || count(*) || CASE count(*) WHEN 1 THEN ' day' ELSE ' days' END || ' of the month: '
            || string_agg(DISTINCT r.source, ', ')
    FROM (
        SELECT
            CASE
                WHEN usd_rate.told_on ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])$'
                    THEN make_date(left(usd_rate.told_on, 4)::integer, substr(usd_rate.told_on, 6, 2)::integer, 1)
            END AS day
    ) first
    JOIN analyst.rates r
        ON r.currency = usd_rate.currency AND r.currency <> 'USD'
            AND r.day >= first.day AND r.day < first.day + INTERVAL '1 month'
    HAVING count(*) > 0
$$;

COMMENT ON FUNCTION analyst.usd_rate(text, text) IS 'US dollars for one unit of a currency on a day (the last rate of that day and the six before it) or over a month (the mean of the rates known); no row where none is known or the date is vaguer';

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

CREATE OR REPLACE VIEW analyst.deals AS
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

CREATE VIEW analyst.party_names AS
SELECT
    n.name,
    n.party_id,
    p.canonical_name AS party_name
FROM c5db.party_name n
JOIN c5db.party p ON p.id = n.party_id
WHERE p.merged_into IS NULL;

COMMENT ON VIEW analyst.party_names IS 'Every spelling of every party, one row each: the way from a name in a text to the party';
COMMENT ON COLUMN analyst.party_names.name IS 'A spelling that a text has used, nominative';
COMMENT ON COLUMN analyst.party_names.party_id IS 'The party';
COMMENT ON COLUMN analyst.party_names.party_name IS 'The one name that the party goes by';

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

CREATE VIEW analyst.coverage AS
SELECT
    r.publisher,
    r.lang,
    count(*)::integer AS sources,
    count(k.source_id)::integer AS copies,
    (count(*) FILTER (WHERE told.deals IS NULL))::integer AS without_deals,
    coalesce(sum(told.deals), 0)::integer AS reports,
    coalesce(sum(said.claims), 0)::integer AS claims,
    min(r.published_on) AS first_published,
    max(r.published_on) AS last_published
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.source_copy k ON k.source_id = s.id
LEFT JOIN (
    SELECT
        t.source_id,
        count(*) AS deals
    FROM c5db.deal_report t
    GROUP BY t.source_id
) told ON told.source_id = s.id
LEFT JOIN (
    SELECT
        c.source_id,
        count(*) AS claims
    FROM c5db.live_claim live
    JOIN c5db.claim c ON c.id = live.claim_id
    WHERE NOT EXISTS (
            SELECT
            FROM c5db.claim_rejection x
            WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
        )
    GROUP BY c.source_id
) said ON said.source_id = s.id
GROUP BY r.publisher, r.lang;

COMMENT ON VIEW analyst.coverage IS 'What each publisher has brought in which language';
COMMENT ON COLUMN analyst.coverage.publisher IS 'The outlet; null: not known';
COMMENT ON COLUMN analyst.coverage.lang IS 'Language of the articles, ISO 639-1';
COMMENT ON COLUMN analyst.coverage.sources IS 'Its articles';
COMMENT ON COLUMN analyst.coverage.copies IS 'Those of them that take their text from another source';
COMMENT ON COLUMN analyst.coverage.without_deals IS 'Those of them that tell of no deal';
COMMENT ON COLUMN analyst.coverage.reports IS 'Tellings of a deal in them: an article on two deals counts twice';
COMMENT ON COLUMN analyst.coverage.claims IS 'Live claims in them that nobody rejected as misread';
COMMENT ON COLUMN analyst.coverage.first_published IS 'Day of the oldest article';
COMMENT ON COLUMN analyst.coverage.last_published IS 'Day of the newest article';

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

CREATE VIEW analyst.vocabulary AS
SELECT
    'attribute' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.attribute t
UNION ALL
SELECT
    'deal_status' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.deal_status t
UNION ALL
SELECT
    'deal_type' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.deal_type t
UNION ALL
SELECT
    'figure_kind' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.figure_kind t
UNION ALL
SELECT
    'party_kind' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.party_kind t
UNION ALL
SELECT
    'party_role' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.party_role t
UNION ALL
SELECT
    'qualifier' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.qualifier t
UNION ALL
SELECT
    'verdict' AS vocabulary,
    t.code,
    t.rank,
    t.label_en,
    t.label_ru,
    t.definition,
    t.lm_code AS land_matrix,
    t.ocds_code AS ocds,
    t.iati_code AS iati,
    t.aiddata_code AS aiddata,
    t.ftm_code AS followthemoney
FROM c5db.verdict t;

COMMENT ON VIEW analyst.vocabulary IS 'Every code that a column can hold, with labels, meaning and the nearest terms of published standards; null: that standard has none';
COMMENT ON COLUMN analyst.vocabulary.vocabulary IS 'attribute, deal_status, deal_type, figure_kind, party_kind, party_role, qualifier or verdict';
COMMENT ON COLUMN analyst.vocabulary.code IS 'The code, as it stands in the views';
COMMENT ON COLUMN analyst.vocabulary.rank IS 'Place in the natural order of the vocabulary, from 0; of deal statuses how far the deal has got';
COMMENT ON COLUMN analyst.vocabulary.label_en IS 'Label in English';
COMMENT ON COLUMN analyst.vocabulary.label_ru IS 'Label in Russian';
COMMENT ON COLUMN analyst.vocabulary.definition IS 'What the code means';
COMMENT ON COLUMN analyst.vocabulary.land_matrix IS 'Nearest term of Land Matrix';
COMMENT ON COLUMN analyst.vocabulary.ocds IS 'Nearest term of the Open Contracting Data Standard';
COMMENT ON COLUMN analyst.vocabulary.iati IS 'Nearest term of the International Aid Transparency Initiative';
COMMENT ON COLUMN analyst.vocabulary.aiddata IS 'Nearest term of AidData';
COMMENT ON COLUMN analyst.vocabulary.followthemoney IS 'Nearest term of FollowTheMoney or of the Beneficial Ownership Data Standard';

CREATE FUNCTION analyst.search_terms(words text)
RETURNS TABLE (lang text, config regconfig, query tsquery)
LANGUAGE sql
STABLE
AS $$
    VALUES
        (
            'ru',
            'pg_catalog.russian'::regconfig,
            -- The Russian stemmer takes «локомотив» for «локомот» and «локомотива» for «локомотив»: both are asked for.
            -- Where something is left out the plain query stands, as one of its three readings might let it in.
            CASE
                WHEN words ~ '(^|\s)-' THEN websearch_to_tsquery('pg_catalog.russian', words)
                ELSE
                    websearch_to_tsquery('pg_catalog.russian', words)
                    || websearch_to_tsquery(
                        'pg_catalog.russian',
                        regexp_replace(lower(words), '([бвгджзклмнпрстфхцчшщ])(?![[:alpha:]])', '\1а', 'g')
                    )
                    || to_tsquery('pg_catalog.russian', websearch_to_tsquery('pg_catalog.russian', words)::text)
            END
        ),
        ('en', 'pg_catalog.english'::regconfig, websearch_to_tsquery('pg_catalog.english', words)),
        (NULL, 'pg_catalog.simple'::regconfig, websearch_to_tsquery('pg_catalog.simple', words))
$$;

COMMENT ON FUNCTION analyst.search_terms(text) IS 'What a search for words asks for in each language: ru, en, null for any other';

-- Each language has its own way to a word's stem, so each text is asked in its own; the CASE is that of the index.
CREATE FUNCTION analyst.search_sources(words text)
RETURNS TABLE (
    source_id bigint, article_id text, publisher text, published_on date, lang text, title text, excerpt text, rank real
)
LANGUAGE sql
STABLE
AS $$
    SELECT
        s.source_id,
        s.article_id,
        s.publisher,
        s.published_on,
        s.lang,
        s.title,
        ts_headline(asked.config, s.text, asked.query, 'StartSel=«, StopSel=», MaxFragments=2, MaxWords=25, MinWords=8'),
        ts_rank(
            to_tsvector(
                CASE s.lang
                    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
                    WHEN 'en' THEN 'pg_catalog.english'::regconfig
                    ELSE 'pg_catalog.simple'::regconfig
                END,
                coalesce(s.title, '') || ' ' || s.text
            ),
            asked.query
        )
    FROM analyst.search_terms(words) AS asked
    JOIN analyst.sources s
        ON to_tsvector(
            CASE s.lang
                WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
                WHEN 'en' THEN 'pg_catalog.english'::regconfig
                ELSE 'pg_catalog.simple'::regconfig
            END,
            coalesce(s.title, '') || ' ' || s.text
        ) @@ asked.query
        AND (s.lang = asked.lang OR (asked.lang IS NULL AND s.lang NOT IN ('ru', 'en')))
$$;

COMMENT ON FUNCTION analyst.search_sources(text) IS 'Articles whose title or text has these words in any of their forms (Russian, English; other languages letter for letter): "words in a row", or, -without; with an excerpt and a rank to order by';

-- A quote is a part of its text: the index on texts finds the few articles whose quotes are worth a look.
CREATE FUNCTION analyst.search_claims(words text) RETURNS SETOF analyst.claims
LANGUAGE sql
STABLE
AS $$
    SELECT c.*
    FROM analyst.search_terms(words) AS asked
    JOIN analyst.sources s
        ON to_tsvector(
            CASE s.lang
                WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
                WHEN 'en' THEN 'pg_catalog.english'::regconfig
                ELSE 'pg_catalog.simple'::regconfig
            END,
            coalesce(s.title, '') || ' ' || s.text
        ) @@ querytree(asked.query)::tsquery
        AND (s.lang = asked.lang OR (asked.lang IS NULL AND s.lang NOT IN ('ru', 'en')))
    CROSS JOIN LATERAL (
        -- OFFSET keeps the planner from reading every claim instead of those of the articles that were found.
        SELECT said.*
        FROM analyst.claims said
        WHERE said.source_id = s.source_id
        OFFSET 0
    ) c
    WHERE to_tsvector(asked.config, c.quote) @@ asked.query
$$;

COMMENT ON FUNCTION analyst.search_claims(text) IS 'Claims whose quote has these words in any of their forms: "words in a row", or, -without; a search that only leaves out finds nothing';

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
