SELECT given.n - 1
FROM unnest(CAST(:source_keys AS text[]), CAST(:text_hashes AS text[])) WITH ORDINALITY AS given (source_key, text_hash, n)
JOIN c5db.source s ON s.source_key = given.source_key
JOIN c5db.source_revision r ON r.source_id = s.id AND r.text_hash = given.text_hash;
