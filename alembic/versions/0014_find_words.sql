DROP INDEX c5db.ix_source_revision_words;
DROP INDEX c5db.ix_deal_title_words;

-- Where a database's LC_CTYPE is C the parser of text search takes every character beyond ASCII for a letter: "«Росатом»"
-- would be one word, and so would two words on the sides of a dash or a no-break space. What is left out stands within words.
CREATE FUNCTION analyst.words_apart(words text) RETURNS text
LANGUAGE sql
IMMUTABLE PARALLEL SAFE
AS $$
    SELECT regexp_replace(
        translate(words, U&'\2010\2011\00AD\0301\200B\200C\200D\2060\FEFF', '--'),
        U&'[\0080-\00BF\00D7\00F7\2000-\2BFF\3000-\303F\FF00-\FF0F]',
        ' ',
        'g'
    )
$$;

COMMENT ON FUNCTION analyst.words_apart(text) IS 'The text with spaces for its quotation marks, dashes and other signs beyond ASCII, so that its words are the same on every server';

-- Each language has its own way to a word's stem. A text search vector holds a megabyte of different words at most, which
-- this many characters never fill: a longer text is found by its beginning.
CREATE FUNCTION analyst.search_words(lang text, words text) RETURNS tsvector
LANGUAGE sql
IMMUTABLE PARALLEL SAFE
AS $$
    SELECT to_tsvector(
        CASE lang
            WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
            WHEN 'en' THEN 'pg_catalog.english'::regconfig
            ELSE 'pg_catalog.simple'::regconfig
        END,
        analyst.words_apart(left(words, 200000))
    )
$$;

COMMENT ON FUNCTION analyst.search_words(text, text) IS 'The words of a text in the stems of its language (ru, en; any other letter for letter), which a search is compared with; of its first 200,000 characters';

CREATE OR REPLACE FUNCTION analyst.search_terms(words text)
RETURNS TABLE (lang text, config regconfig, query tsquery)
LANGUAGE sql
STABLE
AS $$
    SELECT terms.*
    FROM analyst.words_apart(translate(words, '«»„“”', '"""""')) AS asked (words)
    CROSS JOIN LATERAL (
        VALUES
            (
                'ru',
                'pg_catalog.russian'::regconfig,
                -- The Russian stemmer takes «локомотив» for «локомот» and «локомотива» for «локомотив»: both are asked for.
                -- Where something is left out the plain query stands, as one of its three readings might let it in.
                CASE
                    WHEN asked.words ~ '(^|\s)-' THEN websearch_to_tsquery('pg_catalog.russian', asked.words)
                    ELSE
                        websearch_to_tsquery('pg_catalog.russian', asked.words)
                        || websearch_to_tsquery(
                            'pg_catalog.russian',
                            regexp_replace(lower(asked.words), '([бвгджзклмнпрстфхцчшщ])(?![[:alpha:]])', '\1а', 'g')
                        )
                        || to_tsquery(
                            'pg_catalog.russian',
                            websearch_to_tsquery('pg_catalog.russian', asked.words)::text
                        )
                END
            ),
            ('en', 'pg_catalog.english'::regconfig, websearch_to_tsquery('pg_catalog.english', asked.words)),
            (NULL, 'pg_catalog.simple'::regconfig, websearch_to_tsquery('pg_catalog.simple', asked.words))
    ) AS terms
$$;

COMMENT ON FUNCTION analyst.search_terms(text) IS 'What a search for words asks for in each language: ru, en, null for any other';

-- The excerpt keeps its quotation marks and dashes, in signs that every server knows; «» are then the words found.
CREATE OR REPLACE FUNCTION analyst.search_sources(words text)
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
        ts_headline(
            asked.config,
            analyst.words_apart(
                regexp_replace(translate(s.text, '«»„“”’…', '"""""''.'), '[[:space:]]*[–—][[:space:]]*', ' - ', 'g')
            ),
            asked.query,
            'StartSel=«, StopSel=», MaxFragments=2, MaxWords=25, MinWords=8'
        ),
        ts_rank(analyst.search_words(s.lang, coalesce(s.title, '') || ' ' || s.text), asked.query)
    FROM analyst.search_terms(words) AS asked
    JOIN analyst.sources s
        ON analyst.search_words(s.lang, coalesce(s.title, '') || ' ' || s.text) @@ asked.query
        AND (s.lang = asked.lang OR (asked.lang IS NULL AND s.lang NOT IN ('ru', 'en')))
$$;

COMMENT ON FUNCTION analyst.search_sources(text) IS 'Articles whose title or text has these words in any of their forms (Russian, English; other languages letter for letter): "words in a row", or, -without; with an excerpt, where « and » stand around the words found, and a rank to order by';

-- A quote is a part of its text: the index on texts finds the few articles whose quotes are worth a look.
CREATE OR REPLACE FUNCTION analyst.search_claims(words text) RETURNS SETOF analyst.claims
LANGUAGE sql
STABLE
AS $$
    SELECT c.*
    FROM analyst.search_terms(words) AS asked
    JOIN analyst.sources s
        ON analyst.search_words(s.lang, coalesce(s.title, '') || ' ' || s.text) @@ querytree(asked.query)::tsquery
        AND (s.lang = asked.lang OR (asked.lang IS NULL AND s.lang NOT IN ('ru', 'en')))
    CROSS JOIN LATERAL (
        -- OFFSET keeps the planner from reading every claim instead of those of the articles that were found.
        SELECT said.*
        FROM analyst.claims said
        WHERE said.source_id = s.source_id
        OFFSET 0
    ) c
    WHERE analyst.search_words(asked.lang, c.quote) @@ asked.query
$$;

COMMENT ON FUNCTION analyst.search_claims(text) IS 'Claims whose quote has these words in any of their forms: "words in a row", or, -without; a search that only leaves out finds nothing';

CREATE OR REPLACE FUNCTION analyst.search_deals(words text) RETURNS SETOF analyst.deals
LANGUAGE sql
STABLE
AS $$
    SELECT d.*
    FROM analyst.deals d
    WHERE d.deal_id IN (
        SELECT titled.deal_id
        FROM analyst.search_terms(words) AS asked
        JOIN analyst.deals titled ON analyst.search_words('ru', titled.title) @@ asked.query
        WHERE asked.lang = 'ru'
        UNION
        SELECT c.deal_id
        FROM analyst.search_claims(words) c
    )
$$;

COMMENT ON FUNCTION analyst.search_deals(text) IS 'Deals whose title, or the quote of one of whose claims, has these words in any of their forms: "words in a row", or, -without';

CREATE INDEX ix_source_revision_words ON c5db.source_revision
USING gin (analyst.search_words(lang, (coalesce(title, '') || ' ') || text));
CREATE INDEX ix_deal_title_words ON c5db.deal USING gin (analyst.search_words('ru', title));

COMMENT ON COLUMN analyst.claims.item IS 'Which part of the attribute it speaks of: firm, option or purchase_right (of an order), tranche, loan, construction or service (terms and dates), restatement (the same sum in another currency), or a model or name as written; null: the whole';
COMMENT ON COLUMN analyst.facts.item IS 'Which part of the attribute it speaks of: firm, option or purchase_right (of an order), tranche, loan, construction or service (terms and dates), restatement (the same sum in another currency), or a model or name as written; also N or earlier N: a further or an earlier figure N of the same kind, beside the one held; null: the whole';
COMMENT ON COLUMN analyst.conflicts.item IS 'Which part of the attribute it speaks of, as in facts; null: the whole';
COMMENT ON COLUMN analyst.conflicts.values IS 'The rival values, best first: value, value_max, value_text, unit and qualifier, voices (independent sources), state (chosen, contradicts, stands beside it, superseded, suspect in scale or part) and claims (claim_id, article_id, publisher, published_on, attributed_to, quote)';
COMMENT ON COLUMN analyst.facts.claims IS 'Live claims on it, those of copies too: one article can make several';
COMMENT ON COLUMN analyst.facts.independent_sources IS 'Sources on it that do not copy one another: its voices';
COMMENT ON COLUMN analyst.sums.deals IS 'Summable deals with a value, which are added up';
COMMENT ON COLUMN analyst.deals.sources IS 'Articles that speak of it, copies too';
COMMENT ON COLUMN analyst.deals.usd_rate_by IS 'Which date of the deal the rate was found for: announced_on; where none is told signed_on; where neither is told first_seen, the day of the first article that is about the deal; null where no rate is known';
COMMENT ON COLUMN analyst.deal_parties.sources IS 'Articles that give the party this role, copies too';
