INSERT INTO c5db.party_key (key, party_id)
SELECT
    new.key,
    new.party_id
FROM unnest(CAST(:keys AS text[]), CAST(:party_ids AS bigint[])) AS new (key, party_id)
ON CONFLICT (key, party_id) DO NOTHING;
