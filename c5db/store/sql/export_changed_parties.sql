SELECT t.change, p.*
FROM analyst.parties p
JOIN pg_temp.touched_party t USING (party_id)
ORDER BY p.party_id;
