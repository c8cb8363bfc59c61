SELECT
    p.party_id,
    p.canonical_name,
    p.party_id::text = CAST(:party AS text) OR coalesce(bool_or(lower(spelling.name) = lower(CAST(:party AS text))), FALSE)
        AS is_exact
FROM analyst.parties p
CROSS JOIN LATERAL unnest(p.names || p.canonical_name) AS spelling (name)
WHERE (
        EXISTS (SELECT FROM analyst.participations n WHERE n.deal_id = :deal_id AND n.party_id = p.party_id)
        OR EXISTS (SELECT FROM analyst.facts f WHERE f.deal_id = :deal_id AND f.party_id = p.party_id)
    )
    AND (
        p.party_id::text = CAST(:party AS text)
        OR position(lower(CAST(:party AS text)) IN lower(spelling.name)) > 0
    )
GROUP BY p.party_id, p.canonical_name
ORDER BY p.party_id;
