SELECT p.party_id
FROM analyst.parties p
WHERE p.party_id::text = CAST(:party AS text)
    OR EXISTS (
        SELECT
        FROM unnest(p.names || p.canonical_name) AS spelling (name)
        WHERE position(lower(CAST(:party AS text)) IN lower(spelling.name)) > 0
    );
