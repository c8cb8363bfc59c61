-- Of tables just made Postgres takes five times as many rows for granted, and would read whole tables beside them.
ANALYZE pg_temp.incoming_document (n, source_key);

INSERT INTO c5db.source (source_key, article_id, url, given_publisher, revision)
SELECT i.source_key, i.article_id, i.url, i.given_publisher, 1
FROM pg_temp.incoming_document i
WHERE NOT EXISTS (SELECT FROM c5db.source s WHERE s.source_key = i.source_key)
ORDER BY i.n
ON CONFLICT (source_key) DO NOTHING;

-- A text that the source has had before is not news: loading a folder of revisions again changes nothing.
CREATE TEMP TABLE arrived ON COMMIT DROP AS
SELECT
    i.n,
    s.id AS source_id,
    coalesce(told.last, 0) + 1 AS revision,
    told.last IS NOT NULL AS former
FROM pg_temp.incoming_document i
JOIN c5db.source s ON s.source_key = i.source_key
CROSS JOIN LATERAL (
    SELECT max(r.revision) AS last
    FROM c5db.source_revision r
    WHERE r.source_id = s.id
) told
WHERE NOT EXISTS (
    SELECT FROM c5db.source_revision r WHERE r.source_id = s.id AND r.text_hash = i.text_hash
);

ANALYZE pg_temp.arrived (n, source_id);

INSERT INTO c5db.source_revision (
    source_id, revision, text, text_hash, body, title, lang, publisher, published_on, credit, origin, run_id
)
SELECT
    a.source_id,
    a.revision,
    i.text,
    i.text_hash,
    i.body,
    i.title,
    i.lang,
    i.publisher,
    i.published_on,
    i.credit,
    i.origin,
    CAST(:run_id AS bigint)
FROM pg_temp.arrived a
JOIN pg_temp.incoming_document i USING (n)
ORDER BY a.n;

UPDATE c5db.source s
SET revision = a.revision
FROM pg_temp.arrived a
WHERE s.id = a.source_id AND s.revision <> a.revision;
