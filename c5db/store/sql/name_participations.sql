-- Parties get their rows: participations, the claims that speak of them, and every spelling.
UPDATE c5db.participation n
SET party_id = given.party_id
FROM unnest(CAST(:participation_ids AS bigint[]), CAST(:party_ids AS bigint[])) AS given (id, party_id)
WHERE n.id = given.id AND n.party_id IS DISTINCT FROM given.party_id;

INSERT INTO c5db.party_name (party_id, name)
SELECT DISTINCT
    n.party_id,
    left(spelling.name, 500)
FROM c5db.participation n
CROSS JOIN LATERAL (VALUES (n.name), (n.canonical_name)) AS spelling (name)
WHERE n.id = ANY(CAST(:participation_ids AS bigint[])) AND n.party_id IS NOT NULL
ON CONFLICT (party_id, name) DO NOTHING;

UPDATE c5db.live_claim live
SET party_id = called.party_id
FROM (
    SELECT
        c.id,
        (
            SELECT n.party_id
            FROM c5db.deal_report t
            JOIN c5db.participation n ON n.report_id = t.id
            WHERE t.source_id = c.source_id
                AND lower(c.party_name) IN (lower(n.name), lower(n.canonical_name))
            ORDER BY n.report_id = own.report_id DESC, n.id
            LIMIT 1
        ) AS party_id
    FROM c5db.claim c
    -- OFFSET 0 lets each claim be looked up: of tables just filled the planner thinks little enough to read them whole.
    CROSS JOIN LATERAL (
        SELECT x.report_id
        FROM c5db.live_claim x
        WHERE x.claim_id = c.id
        OFFSET 0
    ) own
    WHERE c.source_id = ANY(CAST(:source_ids AS bigint[])) AND c.party_name IS NOT NULL
    OFFSET 0
) called
WHERE live.claim_id = called.id AND live.party_id IS DISTINCT FROM called.party_id;
