-- A party that the reference data knows goes by its name there, whatever texts called it before.
UPDATE c5db.party p
SET
    canonical_name = left(new.canonical_name, 500),
    kind = new.kind,
    country = new.country,
    known = TRUE,
    parent = new.parent
FROM unnest(
    CAST(:ids AS bigint[]),
    CAST(:canonical_names AS text[]),
    CAST(:kinds AS text[]),
    CAST(:countries AS text[]),
    CAST(:parents AS text[])
) AS new (id, canonical_name, kind, country, parent)
WHERE p.id = new.id AND NOT p.known;
