-- What people hung on deals that turned out to be others moves to these; their numbers still lead there.
UPDATE c5db.deal d
SET merged_into = moved.into_id, part_of = NULL
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE d.id = moved.id OR d.merged_into = moved.id;

UPDATE c5db.deal d
SET part_of = nullif(moved.into_id, d.id)
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE d.part_of = moved.id;

-- Of deals that very many articles tell of, most reports are where they were.
UPDATE c5db.deal_assignment a
SET deal_id = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE a.deal_id = moved.id;

UPDATE c5db.claim_assignment c
SET deal_id = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE c.deal_id = moved.id;

UPDATE c5db.ruling u
SET deal_id = moved.into_id
FROM unnest(CAST(:merged AS bigint[]), CAST(:into AS bigint[])) AS moved (id, into_id)
WHERE u.deal_id = moved.id;
