INSERT INTO c5db.party (id, canonical_name, kind, country, known, parent, run_id)
OVERRIDING SYSTEM VALUE
SELECT
    new.id,
    left(new.canonical_name, 500),
    new.kind,
    new.country,
    new.known,
    new.parent,
    CAST(:run_id AS bigint)
FROM unnest(
    CAST(:ids AS bigint[]),
    CAST(:canonical_names AS text[]),
    CAST(:kinds AS text[]),
    CAST(:countries AS text[]),
    CAST(:known AS boolean[]),
    CAST(:parents AS text[])
) AS new (id, canonical_name, kind, country, known, parent);
