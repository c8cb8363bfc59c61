SELECT p.etag, p.last_modified, p.body
FROM c5db.page p
WHERE p.url = :url AND p.kind = 'list' AND p.body IS NOT NULL;
