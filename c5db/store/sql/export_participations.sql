SELECT p.*
FROM analyst.participations p
ORDER BY p.source_id, p.deal_id, p.party_id, p.role, p.name;
