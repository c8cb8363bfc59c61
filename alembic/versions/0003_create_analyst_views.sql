CREATE VIEW analyst.sources AS
SELECT
    s.id AS source_id,
    s.article_id,
    s.url,
    r.publisher,
    r.published_on,
    r.lang,
    r.title,
    r.revision,
    c.original_source_id AS copy_of,
    r.loaded_at,
    r.credit,
    r.text
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.source_copy c ON c.source_id = s.id;

COMMENT ON VIEW analyst.sources IS 'Articles as published, each with its present text; one row a source';
COMMENT ON COLUMN analyst.sources.source_id IS 'Number of the source in this database';
COMMENT ON COLUMN analyst.sources.article_id IS 'The id given on input: of a file, its stem';
COMMENT ON COLUMN analyst.sources.url IS 'Address given on input';
COMMENT ON COLUMN analyst.sources.publisher IS 'The outlet, given on input or read out of the text';
COMMENT ON COLUMN analyst.sources.published_on IS 'Publication date';
COMMENT ON COLUMN analyst.sources.lang IS 'Language, ISO 639-1';
COMMENT ON COLUMN analyst.sources.title IS 'Title';
COMMENT ON COLUMN analyst.sources.revision IS 'Number of the present text, from 1';
COMMENT ON COLUMN analyst.sources.copy_of IS 'The source that this one takes its text from; null: it speaks for itself';
COMMENT ON COLUMN analyst.sources.loaded_at IS 'When the present text was loaded';
COMMENT ON COLUMN analyst.sources.credit IS 'Whom the article names as its own source';
COMMENT ON COLUMN analyst.sources.text IS 'The present text, letter for letter';

CREATE VIEW analyst.claims AS
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
COMMENT ON COLUMN analyst.claims.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.claims.party_id IS 'The party it speaks of';
COMMENT ON COLUMN analyst.claims.party_name IS 'Canonical name of that party';
COMMENT ON COLUMN analyst.claims.attributed_to IS 'Who the article says said so';
COMMENT ON COLUMN analyst.claims.quote IS 'The words of the article that say so';
COMMENT ON COLUMN analyst.claims.quote_start IS 'Where the quote begins in the text of the source, in characters from 0';
COMMENT ON COLUMN analyst.claims.quote_end IS 'Where the quote ends: the first character after it';

CREATE VIEW analyst.figures AS
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

COMMENT ON VIEW analyst.figures IS 'Every figure in the present texts: each ends as a claim or says why it was not taken';
COMMENT ON COLUMN analyst.figures.source_id IS 'The source';
COMMENT ON COLUMN analyst.figures.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.figures.kind IS 'What it measures: money, percent, count, duration, date or capacity';
COMMENT ON COLUMN analyst.figures.value IS 'The figure in `unit`; the lower end of a range';
COMMENT ON COLUMN analyst.figures.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.figures.value_text IS 'Dates';
COMMENT ON COLUMN analyst.figures.unit IS 'Unit; null where the text does not say which';
COMMENT ON COLUMN analyst.figures.qualifier IS 'How the words bound the figure';
COMMENT ON COLUMN analyst.figures.inherited IS 'Unit or scale come from a neighbouring figure';
COMMENT ON COLUMN analyst.figures.quote IS 'The figure as written';
COMMENT ON COLUMN analyst.figures.quote_start IS 'Where the quote begins in the text of the source, in characters from 0';
COMMENT ON COLUMN analyst.figures.quote_end IS 'Where the quote ends';
COMMENT ON COLUMN analyst.figures.claim_id IS 'The claim it became; a repeated figure has the claim of its first mention';
COMMENT ON COLUMN analyst.figures.not_taken_because IS 'Why it became no claim';

CREATE VIEW analyst.participations AS
SELECT
    s.article_id,
    t.source_id,
    a.deal_id,
    n.party_id,
    n.name,
    coalesce(p.canonical_name, n.canonical_name) AS canonical_name,
    coalesce(p.kind, n.kind) AS kind,
    n.role,
    coalesce(p.country, n.country) AS country
FROM c5db.participation n
JOIN c5db.deal_report t ON t.id = n.report_id
JOIN c5db.source s ON s.id = t.source_id
LEFT JOIN c5db.deal_assignment a ON a.report_id = n.report_id
LEFT JOIN c5db.party p ON p.id = n.party_id;

COMMENT ON VIEW analyst.participations IS 'Who takes part in which deal by which article, and in what role';
COMMENT ON COLUMN analyst.participations.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.participations.source_id IS 'The source that says so';
COMMENT ON COLUMN analyst.participations.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.participations.party_id IS 'The party';
COMMENT ON COLUMN analyst.participations.name IS 'The name as written, nominative';
COMMENT ON COLUMN analyst.participations.canonical_name IS 'The one name that the party goes by';
COMMENT ON COLUMN analyst.participations.kind IS 'What the party is: country, government_body, state_company, company, person or international_organization';
COMMENT ON COLUMN analyst.participations.role IS 'What the party does in the deal';
COMMENT ON COLUMN analyst.participations.country IS 'Country of the party, ISO 3166 alpha-2';

CREATE VIEW analyst.parties AS
SELECT
    p.id AS party_id,
    p.canonical_name,
    p.kind,
    p.country,
    ARRAY(
        SELECT n.name
        FROM c5db.party_name n
        WHERE n.party_id = p.id
        ORDER BY n.name COLLATE "C"
    ) AS names
FROM c5db.party p
WHERE p.merged_into IS NULL
    AND (
        EXISTS (SELECT FROM c5db.participation n WHERE n.party_id = p.id)
        OR EXISTS (SELECT FROM c5db.live_claim c WHERE c.party_id = p.id)
    );

COMMENT ON VIEW analyst.parties IS 'Countries, bodies, companies and persons that the present texts name as parties to deals';
COMMENT ON COLUMN analyst.parties.party_id IS 'Number of the party';
COMMENT ON COLUMN analyst.parties.canonical_name IS 'The one name that it goes by';
COMMENT ON COLUMN analyst.parties.kind IS 'What it is: country, government_body, state_company, company, person or international_organization';
COMMENT ON COLUMN analyst.parties.country IS 'ISO 3166 alpha-2';
COMMENT ON COLUMN analyst.parties.names IS 'Every spelling that the texts have used';

CREATE VIEW analyst.facts AS
SELECT
    f.deal_id,
    f.attribute,
    f.party_id,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    f.value,
    f.value_max,
    f.value_text,
    f.unit,
    f.qualifier,
    f.low,
    f.high,
    f.verdict,
    f.confidence,
    f.claims,
    f.independent_sources,
    f.explanation,
    f.flags,
    f.ruled_by,
    f.as_of,
    f.over
FROM c5db.fact f
LEFT JOIN c5db.party p ON p.id = f.party_id;

COMMENT ON VIEW analyst.facts IS 'What to hold of each deal after reading every claim: one row for each deal, attribute, party, item, unit and period';
COMMENT ON COLUMN analyst.facts.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.facts.attribute IS 'What the fact speaks of';
COMMENT ON COLUMN analyst.facts.party_id IS 'The party it speaks of';
COMMENT ON COLUMN analyst.facts.party_name IS 'Canonical name of that party';
COMMENT ON COLUMN analyst.facts.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.facts.value IS 'The figure in `unit`, money in whole units; the lower end of a range';
COMMENT ON COLUMN analyst.facts.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.facts.value_text IS 'Dates (YYYY-MM-DD, YYYY-MM, YYYY, A/B) and statuses';
COMMENT ON COLUMN analyst.facts.unit IS 'ISO 4217 for money, percent, year, date, status, or the thing counted';
COMMENT ON COLUMN analyst.facts.qualifier IS 'How the words bound the figure';
COMMENT ON COLUMN analyst.facts.low IS 'Least that hedge and rounding allow';
COMMENT ON COLUMN analyst.facts.high IS 'Most that hedge and rounding allow; null: no limit';
COMMENT ON COLUMN analyst.facts.verdict IS 'single, agreed, compatible, conflicting, superseded or ruled';
COMMENT ON COLUMN analyst.facts.confidence IS 'How sure the value is, 0 to 1';
COMMENT ON COLUMN analyst.facts.claims IS 'Live claims on it';
COMMENT ON COLUMN analyst.facts.independent_sources IS 'Sources on it that do not copy one another';
COMMENT ON COLUMN analyst.facts.explanation IS 'Why this is held, in words';
COMMENT ON COLUMN analyst.facts.flags IS 'What to beware of: suspect_scale, ruling_challenged, …';
COMMENT ON COLUMN analyst.facts.ruled_by IS 'Who ruled, where a ruling decides';
COMMENT ON COLUMN analyst.facts.as_of IS 'The day that the value speaks of';
COMMENT ON COLUMN analyst.facts.over IS 'Period that the figure runs over, ISO 8601 duration';

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
COMMENT ON COLUMN analyst.deals.type IS 'Kind of deal';
COMMENT ON COLUMN analyst.deals.status IS 'How far the deal has got: the fact on status';
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

CREATE VIEW analyst.conflicts AS
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
                    JOIN analyst.claims c ON c.claim_id = named.claim_id::uuid
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

COMMENT ON VIEW analyst.conflicts IS 'Facts on which independent sources contradict each other, with every rival value and who says it';
COMMENT ON COLUMN analyst.conflicts.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.conflicts.deal_title IS 'Title of the deal';
COMMENT ON COLUMN analyst.conflicts.attribute IS 'What the sources contradict each other on';
COMMENT ON COLUMN analyst.conflicts.party_name IS 'The party it speaks of';
COMMENT ON COLUMN analyst.conflicts.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.conflicts.values IS 'The rival values, best first, each with its claims, quotes and publishers';
COMMENT ON COLUMN analyst.conflicts.chosen IS 'The value that the fact holds meanwhile';
COMMENT ON COLUMN analyst.conflicts.explanation IS 'Why that one, in words';

CREATE VIEW analyst.copies AS
SELECT
    k.source_id,
    s.article_id,
    k.original_source_id,
    o.article_id AS original_article_id,
    k.similarity,
    k.reason
FROM c5db.source_copy k
JOIN c5db.source s ON s.id = k.source_id
JOIN c5db.source o ON o.id = k.original_source_id;

COMMENT ON VIEW analyst.copies IS 'Sources whose text is taken from another; with their original they have one voice';
COMMENT ON COLUMN analyst.copies.source_id IS 'The copy';
COMMENT ON COLUMN analyst.copies.article_id IS 'Its id given on input';
COMMENT ON COLUMN analyst.copies.original_source_id IS 'The source that it takes from';
COMMENT ON COLUMN analyst.copies.original_article_id IS 'The id of that source given on input';
COMMENT ON COLUMN analyst.copies.similarity IS 'How much of the text is the same, 0 to 1';
COMMENT ON COLUMN analyst.copies.reason IS 'Why it is held to be a copy, in words';

CREATE VIEW analyst.changes AS
SELECT
    h.changed_at,
    h.run_id,
    h.deal_id,
    h.attribute,
    coalesce(p.canonical_name, h.party_name) AS party_name,
    h.item,
    h.old_value,
    h.new_value,
    h.old_verdict,
    h.new_verdict,
    h.reason
FROM c5db.fact_change h
LEFT JOIN c5db.party p ON p.id = h.party_id;

COMMENT ON VIEW analyst.changes IS 'Which facts moved in which run, and why';
COMMENT ON COLUMN analyst.changes.changed_at IS 'When the fact moved';
COMMENT ON COLUMN analyst.changes.run_id IS 'The run that moved it';
COMMENT ON COLUMN analyst.changes.deal_id IS 'The deal, as it was numbered then';
COMMENT ON COLUMN analyst.changes.attribute IS 'What the fact speaks of';
COMMENT ON COLUMN analyst.changes.party_name IS 'The party it speaks of';
COMMENT ON COLUMN analyst.changes.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.changes.old_value IS 'The value before, with its unit; null: the fact is new';
COMMENT ON COLUMN analyst.changes.new_value IS 'The value after, with its unit; null: the fact is gone';
COMMENT ON COLUMN analyst.changes.old_verdict IS 'The verdict before';
COMMENT ON COLUMN analyst.changes.new_verdict IS 'The verdict after';
COMMENT ON COLUMN analyst.changes.reason IS 'Why it moved, in words';

-- Runs with the rights of its owner, as analysts see no table; it only reads.
CREATE FUNCTION analyst.facts_as_of(moment timestamptz) RETURNS SETOF analyst.facts
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog
AS $$
    SELECT
        f.deal_id,
        f.attribute,
        f.party_id,
        coalesce(p.canonical_name, f.party_name) AS party_name,
        f.item,
        f.value,
        f.value_max,
        f.value_text,
        f.unit,
        f.qualifier,
        f.low,
        f.high,
        f.new_verdict AS verdict,
        f.confidence,
        f.claims,
        f.independent_sources,
        f.explanation,
        f.flags,
        f.ruled_by,
        f.as_of,
        f.over
    FROM (
        SELECT DISTINCT ON (h.deal_id, h.attribute, h.party_id, h.party_name, h.item, h.unit, h.over) h.*
        FROM c5db.fact_change h
        WHERE h.changed_at <= moment
        ORDER BY h.deal_id, h.attribute, h.party_id, h.party_name, h.item, h.unit, h.over, h.id DESC
    ) f
    LEFT JOIN c5db.party p ON p.id = f.party_id
    WHERE f.new_verdict IS NOT NULL
$$;

COMMENT ON FUNCTION analyst.facts_as_of(timestamptz) IS 'The facts as they stood at a moment, in the columns of analyst.facts';

CREATE VIEW analyst.runs AS
SELECT
    r.id AS run_id,
    r.command,
    r.started_at,
    r.finished_at,
    r.status,
    r.documents_seen,
    r.documents_new,
    r.documents_rejected,
    r.claims_new,
    r.error
FROM c5db.run r;

COMMENT ON VIEW analyst.runs IS 'Every command that changed the database, from its start';
COMMENT ON COLUMN analyst.runs.run_id IS 'Number of the run';
COMMENT ON COLUMN analyst.runs.command IS 'The command';
COMMENT ON COLUMN analyst.runs.started_at IS 'When it began';
COMMENT ON COLUMN analyst.runs.finished_at IS 'When it ended; null while it runs';
COMMENT ON COLUMN analyst.runs.status IS 'running, done, failed, interrupted or killed';
COMMENT ON COLUMN analyst.runs.documents_seen IS 'Documents read';
COMMENT ON COLUMN analyst.runs.documents_new IS 'Documents stored as new sources';
COMMENT ON COLUMN analyst.runs.documents_rejected IS 'Documents not taken';
COMMENT ON COLUMN analyst.runs.claims_new IS 'Claims stored';
COMMENT ON COLUMN analyst.runs.error IS 'Why it failed';

CREATE VIEW analyst.rejects AS
SELECT
    j.id AS reject_id,
    j.origin,
    j.reason,
    j.rejected_at,
    j.run_id
FROM c5db.reject j;

COMMENT ON VIEW analyst.rejects IS 'Documents that could not be read or stored, and why';
COMMENT ON COLUMN analyst.rejects.reject_id IS 'Number of the reject';
COMMENT ON COLUMN analyst.rejects.origin IS 'Where the document was read from: the path, with the line for JSON Lines';
COMMENT ON COLUMN analyst.rejects.reason IS 'Why it was not taken';
COMMENT ON COLUMN analyst.rejects.rejected_at IS 'When it was first not taken';
COMMENT ON COLUMN analyst.rejects.run_id IS 'The run that first did not take it';
