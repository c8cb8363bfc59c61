-- Names that are not of a party no longer lead to it.
DELETE FROM c5db.party_key k
WHERE k.party_id = CAST(:party_id AS bigint) AND k.key = ANY(CAST(:keys AS text[]));

DELETE FROM c5db.party_name n
WHERE n.party_id = CAST(:party_id AS bigint) AND n.name = ANY(CAST(:names AS text[]));
