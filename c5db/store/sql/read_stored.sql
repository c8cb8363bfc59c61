SELECT
    s.id,
    s.source_key,
    s.article_id,
    s.url,
    s.given_publisher,
    r.text,
    r.title,
    r.lang,
    r.publisher,
    r.published_on,
    r.credit,
    r.origin
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE s.id > :after
ORDER BY s.id
LIMIT :number;
