DELETE FROM c5db.reject j
USING unnest(CAST(:origins AS text[]), CAST(:reasons AS text[])) AS rejected (origin, reason)
WHERE md5(j.origin) = md5(rejected.origin) AND j.origin = rejected.origin AND j.reason <> rejected.reason;

INSERT INTO c5db.reject (origin, reason, run_id)
SELECT rejected.origin, rejected.reason, CAST(:run_id AS bigint)
FROM unnest(CAST(:origins AS text[]), CAST(:reasons AS text[])) WITH ORDINALITY AS rejected (origin, reason, place)
ORDER BY rejected.place
ON CONFLICT DO NOTHING;
