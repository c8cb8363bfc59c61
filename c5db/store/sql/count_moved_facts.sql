SELECT count(*)
FROM c5db.fact_change c
WHERE c.run_id = :run_id
    AND c.old_verdict IS NOT NULL
    AND (c.old_value IS DISTINCT FROM c.new_value OR c.new_verdict IS NULL);
