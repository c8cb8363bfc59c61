-- The newest source that was read from the file of each of some documents, with another text; by their place. Of sources
-- that share an article id (index.html in a thousand folders) only some are looked at, so that it costs little.
SELECT given.n - 1 AS place, max(former.id) AS source_id
FROM unnest(CAST(:origins AS text[]), CAST(:article_ids AS text[]), CAST(:text_hashes AS text[]))
    WITH ORDINALITY AS given (origin, article_id, text_hash, n)
CROSS JOIN LATERAL (
    SELECT s.id, s.revision
    FROM c5db.source s
    WHERE s.article_id = given.article_id AND starts_with(s.source_key, 'text:')
    LIMIT 50
) former
JOIN c5db.source_revision r ON r.source_id = former.id AND r.revision = former.revision
WHERE r.origin = given.origin AND r.text_hash <> given.text_hash
GROUP BY given.n
ORDER BY given.n;
