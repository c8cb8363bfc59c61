-- Documents whose source was forgotten, by their place.
SELECT given.n - 1
FROM unnest(CAST(:source_keys AS text[]), CAST(:text_hashes AS text[])) WITH ORDINALITY AS given (source_key, text_hash, n)
WHERE EXISTS (SELECT FROM c5db.forgotten_source x WHERE x.source_key = given.source_key)
    OR (
        starts_with(given.source_key, 'text:')
        AND EXISTS (SELECT FROM c5db.forgotten_source x WHERE x.text_hashes @> ARRAY[given.text_hash])
    );
