INSERT INTO c5db.deal (id, title, type, run_id)
OVERRIDING SYSTEM VALUE
SELECT
    new.id,
    new.title,
    new.type,
    CAST(:run_id AS bigint)
FROM unnest(CAST(:ids AS bigint[]), CAST(:titles AS text[]), CAST(:types AS text[])) AS new (id, title, type);
