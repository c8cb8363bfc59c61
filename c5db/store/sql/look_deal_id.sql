SELECT coalesce(d.merged_into, d.id)
FROM c5db.deal d
WHERE d.id = CAST(:deal_id AS bigint);
