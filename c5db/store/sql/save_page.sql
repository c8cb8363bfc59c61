INSERT INTO c5db.page AS p (
    url, kind, feed, publisher, lang, body, charset, etag, last_modified, fetched_at, unread, run_id
)
VALUES (
    :url, :kind, :feed, :publisher, :lang, :body, :charset, :etag, :last_modified, now(), :kind = 'article', :run_id
)
ON CONFLICT (url) DO UPDATE SET
    kind = excluded.kind,
    feed = excluded.feed,
    publisher = excluded.publisher,
    lang = excluded.lang,
    body = excluded.body,
    charset = excluded.charset,
    etag = excluded.etag,
    last_modified = excluded.last_modified,
    asked_at = now(),
    fetched_at = now(),
    failures = 0,
    error = NULL,
    unread = p.unread OR (excluded.unread AND p.body IS DISTINCT FROM excluded.body),
    run_id = excluded.run_id;
