UPDATE c5db.page
SET asked_at = now(), failures = 0, error = NULL, run_id = :run_id
WHERE url = :url;
