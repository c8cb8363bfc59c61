-- The sources that a number, an address, an article id, or a publisher and an id may mean.
SELECT
    s.id AS source_id,
    s.article_id,
    s.url,
    r.publisher,
    r.published_on,
    (SELECT count(*) FROM c5db.source_revision every WHERE every.source_id = s.id) AS revisions,
    (SELECT count(*) FROM c5db.claim c WHERE c.source_id = s.id) AS claims
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE s.id::text = :named
    OR s.url = :named
    OR s.article_id = :named
    OR r.publisher || ':' || s.article_id = :named
ORDER BY s.id
LIMIT 6;
