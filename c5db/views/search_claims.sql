-- A quote is a part of its text: the index on texts finds the few articles whose quotes are worth a look.
CREATE FUNCTION analyst.search_claims(words text) RETURNS SETOF analyst.claims
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
