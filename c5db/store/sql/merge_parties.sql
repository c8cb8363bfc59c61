-- What hangs on parties that turned out to be others moves to these; their numbers still lead there.
UPDATE c5db.party p
SET merged_into = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE p.id = moved.id OR p.merged_into = moved.id;

UPDATE c5db.participation n
SET party_id = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE n.party_id = moved.id;

UPDATE c5db.live_claim live
SET party_id = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE live.party_id = moved.id;

UPDATE c5db.ruling u
SET party_id = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE u.party_id = moved.id;

INSERT INTO c5db.party_name (party_id, name)
SELECT
    moved.into_id,
    n.name
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
JOIN c5db.party_name n ON n.party_id = moved.id
ON CONFLICT (party_id, name) DO NOTHING;

INSERT INTO c5db.party_key (key, party_id)
SELECT
    k.key,
    moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
JOIN c5db.party_key k ON k.party_id = moved.id
ON CONFLICT (key, party_id) DO NOTHING;

DELETE FROM c5db.party_key k
WHERE k.party_id = ANY(CAST(:merged AS bigint[]));

DELETE FROM c5db.party_name n
WHERE n.party_id = ANY(CAST(:merged AS bigint[]));

SELECT DISTINCT n.deal_id
FROM c5db.deal_participation n
WHERE n.party_id = ANY(CAST(:into AS bigint[])) AND n.deal_id IS NOT NULL
ORDER BY n.deal_id;
