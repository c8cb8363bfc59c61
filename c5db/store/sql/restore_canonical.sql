-- Names that were told from a party go by what it is called, until their texts are read again.
UPDATE c5db.participation n
SET canonical_name = p.canonical_name, known = p.known, parent = p.parent
FROM c5db.party p
WHERE p.id = CAST(:into_id AS bigint)
    AND n.party_id = CAST(:party_id AS bigint)
    AND n.name = ANY(CAST(:names AS text[]));
