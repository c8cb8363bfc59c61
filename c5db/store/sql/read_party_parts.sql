-- What hangs on a party, so that it can be given back: keys, spellings, rulings, and parties merged into it.
SELECT
    ARRAY(SELECT k.key FROM c5db.party_key k WHERE k.party_id = p.id ORDER BY k.key COLLATE "C") AS keys,
    ARRAY(SELECT n.name FROM c5db.party_name n WHERE n.party_id = p.id ORDER BY n.name COLLATE "C") AS names,
    ARRAY(SELECT u.id FROM c5db.ruling u WHERE u.party_id = p.id ORDER BY u.id) AS rulings,
    ARRAY(SELECT m.id FROM c5db.party m WHERE m.merged_into = p.id ORDER BY m.id) AS merged
FROM c5db.party p
WHERE p.id = CAST(:party_id AS bigint);
