-- Who takes part in some deals and what the articles of a language call them. Who is named by far fewer articles than others
-- is left out, and a country comes last where the deal is no affair of states.
SELECT
    p.deal_id,
    p.party_name,
    p.kind,
    p.country,
    called.name AS called
FROM (
    SELECT
        x.deal_id,
        x.party_id,
        x.party_name,
        x.kind,
        x.country,
        max(x.sources) AS sources,
        max(max(x.sources)) OVER (PARTITION BY x.deal_id) AS most,
        min(array_position(ARRAY['buyer', 'investor', 'borrower', 'client', 'grantee', 'recipient', 'partner'], x.role))
            AS place
    FROM analyst.deal_parties x
    WHERE x.deal_id = ANY(CAST(:deal_ids AS bigint[])) AND x.kind <> 'person'
    GROUP BY x.deal_id, x.party_id, x.party_name, x.kind, x.country
) p
JOIN analyst.deals d ON d.deal_id = p.deal_id
LEFT JOIN LATERAL (
    SELECT n.name
    FROM analyst.participations n
    JOIN analyst.sources s ON s.source_id = n.source_id
    WHERE n.party_id = p.party_id AND s.lang = CAST(:lang AS text)
    GROUP BY n.name
    ORDER BY count(*) DESC, char_length(n.name) DESC, n.name COLLATE "C"
    LIMIT 1
) called ON TRUE
WHERE p.sources * 3 >= p.most
ORDER BY
    p.deal_id,
    p.kind = 'country' AND d.type NOT IN ('package', 'treaty', 'memorandum', 'grant'),
    p.place NULLS LAST,
    p.sources DESC,
    p.party_id;
