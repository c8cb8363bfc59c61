-- What some claims, or else the reports that make them, call a party.
SELECT DISTINCT spoken.name
FROM c5db.live_claim live
JOIN c5db.claim c ON c.id = live.claim_id
CROSS JOIN LATERAL (
    SELECT c.party_name AS name
    WHERE live.party_id = CAST(:party_id AS bigint)
    UNION ALL
    SELECT n.name
    FROM c5db.participation n
    WHERE n.report_id = live.report_id AND n.party_id = CAST(:party_id AS bigint)
) spoken
WHERE live.claim_id = ANY(CAST(:claim_ids AS uuid[])) AND spoken.name IS NOT NULL
ORDER BY spoken.name;
