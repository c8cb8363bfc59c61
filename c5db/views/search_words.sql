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
