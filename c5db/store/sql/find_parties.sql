-- Parties that share a key, each with all the names that it was called by.
SELECT
    p.id,
    p.canonical_name,
    p.kind,
    p.known,
    ARRAY(
        SELECT substr(called.key, char_length(CAST(:called AS text)) + 1)
        FROM c5db.party_key called
        WHERE called.party_id = p.id AND starts_with(called.key, CAST(:called AS text))
        ORDER BY called.key COLLATE "C"
    ) AS names
FROM c5db.party p
WHERE p.id IN (SELECT k.party_id FROM c5db.party_key k WHERE k.key = ANY(CAST(:keys AS text[])))
ORDER BY p.id;
