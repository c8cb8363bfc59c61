SELECT p.*
FROM analyst.parties p
ORDER BY p.party_id;
