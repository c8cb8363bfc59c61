SELECT DISTINCT
    n.party_id,
    n.canonical_name COLLATE "C" AS canonical_name,
    n.kind,
    n.role,
    n.country
FROM analyst.participations n
WHERE n.deal_id = CAST(:deal_id AS bigint)
ORDER BY n.role, 2, n.party_id;
