-- The claims whose number begins so, rejected or not, with the deal that each speaks of.
SELECT
    c.id AS claim_id,
    coalesce(moved.deal_id, a.deal_id) AS deal_id,
    c.attribute,
    c.quote,
    coalesce(r.publisher, s.article_id) AS told_by
FROM c5db.claim c
JOIN c5db.source s ON s.id = c.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.live_claim live ON live.claim_id = c.id
LEFT JOIN c5db.deal_assignment a ON a.report_id = live.report_id
LEFT JOIN c5db.claim_assignment moved ON moved.claim_id = live.claim_id
WHERE c.id BETWEEN CAST(:first AS uuid) AND CAST(:last AS uuid)
ORDER BY c.id
LIMIT 5;
