-- The last run that moved a fact.
SELECT r.run_id, r.command, r.started_at, r.documents_new, r.claims_new
FROM analyst.runs r
WHERE r.run_id = (SELECT max(c.run_id) FROM analyst.changes c);
