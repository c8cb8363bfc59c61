SELECT
    a.n,
    t.id,
    t.type,
    t.title,
    ARRAY(SELECT live.claim_id FROM c5db.live_claim live WHERE live.report_id = t.id) AS claim_ids
FROM pg_temp.arrived a
JOIN c5db.deal_report t ON t.source_id = a.source_id
WHERE a.former
ORDER BY a.n, t.id;
