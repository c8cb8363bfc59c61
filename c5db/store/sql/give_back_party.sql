-- A merged party gets back its names and what hung on it; who is called so is named anew.
UPDATE c5db.party p
SET merged_into = NULL
WHERE p.id = CAST(:party_id AS bigint);

UPDATE c5db.party p
SET merged_into = CAST(:party_id AS bigint)
WHERE p.id = ANY(CAST(:merged AS bigint[]));

DELETE FROM c5db.party_key k
WHERE k.party_id = CAST(:from_id AS bigint)
    AND k.key = ANY(CAST(:keys AS text[]))
    AND starts_with(k.key, CAST(:called AS text));

INSERT INTO c5db.party_key (key, party_id)
SELECT
    given.key,
    CAST(:party_id AS bigint)
FROM unnest(CAST(:keys AS text[])) AS given (key)
ON CONFLICT (key, party_id) DO NOTHING;

DELETE FROM c5db.party_name n
WHERE n.party_id = CAST(:from_id AS bigint) AND n.name = ANY(CAST(:names AS text[]));

INSERT INTO c5db.party_name (party_id, name)
SELECT
    CAST(:party_id AS bigint),
    given.name
FROM unnest(CAST(:names AS text[])) AS given (name)
ON CONFLICT (party_id, name) DO NOTHING;

UPDATE c5db.ruling u
SET party_id = CAST(:party_id AS bigint)
WHERE u.id = ANY(CAST(:rulings AS bigint[]));
