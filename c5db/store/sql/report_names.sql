-- Who takes part in some deals and what the articles of a language call them. Who is named by far fewer articles than others
-- is left out, and so is who only helps a deal along, a bank that lends for a purchase; a country comes last where the deal is no
-- affair of states.
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
            AS place,
        bool_and(x.helps) AS helps,
        bool_and(bool_and(x.helps)) OVER (PARTITION BY x.deal_id) AS all_help
    FROM (
        SELECT y.*, y.role IN ('mediator', 'signatory') OR (y.role = 'lender' AND w.type <> 'loan') AS helps
        FROM analyst.deal_parties y
        JOIN analyst.deals w ON w.deal_id = y.deal_id
        WHERE y.deal_id = ANY(CAST(:deal_ids AS bigint[])) AND y.kind <> 'person'
    ) x
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
WHERE p.sources * 3 >= p.most AND (p.all_help OR NOT p.helps)
ORDER BY
    p.deal_id,
    p.kind = 'country' AND d.type NOT IN ('package', 'treaty', 'memorandum', 'grant'),
    p.place NULLS LAST,
    p.sources DESC,
    p.party_id;
