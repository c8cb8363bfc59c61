SELECT p.id, p.url, p.publisher, p.lang, p.body, p.charset, p.error
FROM c5db.page p
WHERE p.kind = 'article' AND p.id > :after AND (p.unread OR (:again AND p.body IS NOT NULL))
ORDER BY p.id
LIMIT :number;
