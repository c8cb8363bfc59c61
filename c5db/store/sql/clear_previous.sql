-- What the former text told goes before what the present one tells comes.
INSERT INTO c5db.stale_deal (deal_id)
SELECT coalesce(moved.deal_id, d.deal_id)
FROM pg_temp.arrived a
JOIN c5db.deal_report t ON t.source_id = a.source_id
JOIN c5db.deal_assignment d ON d.report_id = t.id
LEFT JOIN c5db.live_claim live ON live.report_id = t.id
LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = live.claim_id
WHERE a.former
UNION
SELECT d.deal_id
FROM pg_temp.arrived a
JOIN c5db.deal_report t ON t.source_id = a.source_id
JOIN c5db.deal_assignment d ON d.report_id = t.id
WHERE a.former
ON CONFLICT (deal_id) DO NOTHING;

-- What hung together with the former tellings may be other deals now.
INSERT INTO c5db.unsettled_report (report_id)
SELECT near.report_id
FROM (
    SELECT link.other_id AS report_id
    FROM pg_temp.arrived arrived
    JOIN c5db.deal_report t ON t.source_id = arrived.source_id AND arrived.former
    JOIN c5db.deal_report_link link ON link.report_id = t.id AND link.score >= 0
    UNION
    SELECT link.report_id
    FROM pg_temp.arrived arrived
    JOIN c5db.deal_report t ON t.source_id = arrived.source_id AND arrived.former
    JOIN c5db.deal_report_link link ON link.other_id = t.id AND link.score >= 0
    UNION
    SELECT beside.report_id
    FROM pg_temp.arrived arrived
    JOIN c5db.deal_report t ON t.source_id = arrived.source_id AND arrived.former
    JOIN c5db.deal_assignment a ON a.report_id = t.id
    CROSS JOIN LATERAL (
        SELECT b.report_id
        FROM c5db.deal_assignment b
        JOIN c5db.deal_report other ON other.id = b.report_id
        WHERE b.deal_id = a.deal_id AND other.source_id NOT IN (SELECT x.source_id FROM pg_temp.arrived x)
        LIMIT 1
    ) beside
) near
JOIN c5db.deal_report other ON other.id = near.report_id
WHERE other.source_id NOT IN (SELECT x.source_id FROM pg_temp.arrived x)
ON CONFLICT (report_id) DO NOTHING;

INSERT INTO c5db.claim_retired (claim_id, run_id, reason)
SELECT live.claim_id, CAST(:run_id AS bigint), CAST(:reason AS text)
FROM pg_temp.arrived a
JOIN c5db.claim c ON c.source_id = a.source_id
JOIN c5db.live_claim live ON live.claim_id = c.id
WHERE a.former AND NOT EXISTS (SELECT FROM pg_temp.incoming_claim i WHERE i.claim_id = c.id)
ORDER BY live.claim_id;

DELETE FROM c5db.figure f
USING pg_temp.arrived a
WHERE f.source_id = a.source_id AND a.former;

DELETE FROM c5db.live_claim live
USING pg_temp.arrived a, c5db.claim c
WHERE live.claim_id = c.id AND c.source_id = a.source_id AND a.former;

DELETE FROM c5db.participation n
USING pg_temp.arrived a, c5db.deal_report t
WHERE n.report_id = t.id AND t.source_id = a.source_id AND a.former;

DELETE FROM c5db.deal_report t
USING pg_temp.arrived a
WHERE t.source_id = a.source_id
    AND a.former
    AND NOT EXISTS (SELECT FROM pg_temp.incoming_report i WHERE i.report_id = t.id);
