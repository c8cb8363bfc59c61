INSERT INTO c5db.page AS p (url, kind, feed, failures, error, unread, run_id)
VALUES (:url, :kind, :feed, :failures, :error, :kind = 'article', :run_id)
ON CONFLICT (url) DO UPDATE SET
    asked_at = now(),
    failures = p.failures + excluded.failures,
    error = excluded.error,
    unread = p.unread OR excluded.unread,
    run_id = excluded.run_id;
