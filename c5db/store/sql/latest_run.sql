SELECT documents_seen, documents_new, documents_rejected, claims_new, pages_fetched, pages_failed, facts_moved
FROM c5db.run
WHERE command LIKE 'nightly%' AND documents_seen + pages_fetched > 0 AND id <> :run_id
ORDER BY id DESC
LIMIT 1;
