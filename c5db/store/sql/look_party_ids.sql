SELECT n.party_id
FROM analyst.party_names n
WHERE position(lower(CAST(:party AS text)) IN lower(n.name)) > 0
UNION
SELECT p.party_id
FROM analyst.parties p
WHERE p.party_id::text = CAST(:party AS text)
    OR position(lower(CAST(:party AS text)) IN lower(p.canonical_name)) > 0;
