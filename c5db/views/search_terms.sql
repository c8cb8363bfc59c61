CREATE FUNCTION analyst.search_terms(words text)
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
