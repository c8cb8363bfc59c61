DELETE FROM c5db.reject j
USING unnest(CAST(:origins AS text[])) AS taken (origin)
WHERE md5(j.origin) = md5(taken.origin) AND j.origin = taken.origin;
