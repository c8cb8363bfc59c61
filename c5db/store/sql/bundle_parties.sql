SELECT
    p.deal_id,
    p.source_id,
    p.party_id,
    p.canonical_name,
    p.kind,
    p.country,
    p.role
FROM analyst.participations p
WHERE p.deal_id IS NOT NULL AND p.party_id IS NOT NULL
ORDER BY p.deal_id, p.party_id, p.role, p.source_id;
