DROP INDEX c5db.ix_source_revision_words;
DROP INDEX c5db.ix_deal_title_words;

CREATE OR REPLACE FUNCTION analyst.search_terms(words text)
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
CREATE OR REPLACE FUNCTION analyst.search_claims(words text) RETURNS SETOF analyst.claims
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

CREATE OR REPLACE FUNCTION analyst.search_deals(words text) RETURNS SETOF analyst.deals
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

DROP FUNCTION analyst.search_words(text, text);
DROP FUNCTION analyst.words_apart(text);

CREATE INDEX ix_source_revision_words ON c5db.source_revision
USING gin (
    to_tsvector(
        CASE lang
            WHEN 'ru' THEN 'russian'::regconfig
            WHEN 'en' THEN 'english'::regconfig
            ELSE 'simple'::regconfig
        END,
        (coalesce(title, '') || ' ') || text
    )
);
CREATE INDEX ix_deal_title_words ON c5db.deal USING gin (to_tsvector('russian'::regconfig, title));

COMMENT ON COLUMN analyst.claims.item IS 'Which part of the attribute it speaks of: firm, option, tranche, loan, …, or a model or name as written; null: the whole';
COMMENT ON COLUMN analyst.facts.item IS 'Which part of the attribute it speaks of: firm, option, tranche, loan, …, or a model or name as written; also N: a further figure of the same kind beside the first; null: the whole';
COMMENT ON COLUMN analyst.conflicts.item IS 'Which part of the attribute it speaks of; null: the whole';
COMMENT ON COLUMN analyst.conflicts.values IS 'The rival values, best first, each with its claims, quotes and publishers';
COMMENT ON COLUMN analyst.facts.claims IS 'Live claims on it';
COMMENT ON COLUMN analyst.facts.independent_sources IS 'Sources on it that do not copy one another';
COMMENT ON COLUMN analyst.sums.deals IS 'Deals added up';
COMMENT ON COLUMN analyst.deals.sources IS 'Sources that speak of it';
COMMENT ON COLUMN analyst.deals.usd_rate_by IS 'Which date of the deal asked for that rate: announced_on; where none is told signed_on; where neither is told first_seen, the day of the first article that is about the deal';
COMMENT ON COLUMN analyst.deal_parties.sources IS 'Sources that give the party this role';
