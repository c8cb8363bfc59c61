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
