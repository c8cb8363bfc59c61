-- What was asked for a moment ago is left alone; a clock that was set back makes no page wait for ever.
SELECT
    given.url,
    CASE WHEN p.body IS NOT NULL THEN p.etag END AS etag,
    CASE WHEN p.body IS NOT NULL THEN p.last_modified END AS last_modified
FROM unnest(CAST(:urls AS text[])) WITH ORDINALITY AS given (url, n)
LEFT JOIN c5db.page p ON p.url = given.url
WHERE p.id IS NULL
    OR (
        p.asked_at NOT BETWEEN now() - make_interval(secs => :rest_seconds) AND now()
        AND CASE
            WHEN p.failures > 0 THEN p.failures < :nights
            ELSE p.first_seen_at > now() - make_interval(days => :recheck_days)
        END
    )
ORDER BY given.n;
