SELECT
    n.party_id,
    n.party_name COLLATE "C" AS canonical_name,
    n.kind,
    n.role,
    n.country,
    n.sources
FROM analyst.deal_parties n
WHERE n.deal_id = CAST(:deal_id AS bigint)
ORDER BY n.role, 2, n.party_id;
