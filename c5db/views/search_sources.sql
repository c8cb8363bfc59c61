-- The excerpt keeps its quotation marks and dashes, in signs that every server knows; «» are then the words found.
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
