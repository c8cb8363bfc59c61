-- A party goes by the name, kind and country that most texts give it; ties fall to the longer, then the first name.
WITH said AS (
    SELECT
        n.party_id,
        left(n.canonical_name, 500) AS canonical_name,
        n.kind,
        n.country,
        n.parent
    FROM c5db.participation n
    WHERE n.party_id = ANY(CAST(:party_ids AS bigint[]))
),

named AS (
    SELECT DISTINCT ON (s.party_id)
        s.party_id,
        s.canonical_name
    FROM said s
    GROUP BY s.party_id, s.canonical_name
    ORDER BY s.party_id, count(*) DESC, char_length(s.canonical_name) DESC, s.canonical_name COLLATE "C"
),

sorted AS (
    SELECT DISTINCT ON (s.party_id)
        s.party_id,
        s.kind
    FROM said s
    GROUP BY s.party_id, s.kind
    ORDER BY s.party_id, count(*) DESC, s.kind COLLATE "C"
),

placed AS (
    SELECT DISTINCT ON (s.party_id)
        s.party_id,
        s.country
    FROM said s
    WHERE s.country IS NOT NULL
    GROUP BY s.party_id, s.country
    ORDER BY s.party_id, count(*) DESC, s.country COLLATE "C"
),

owned AS (
    SELECT DISTINCT ON (s.party_id)
        s.party_id,
        s.parent
    FROM said s
    WHERE s.parent IS NOT NULL
    GROUP BY s.party_id, s.parent
    ORDER BY s.party_id, count(*) DESC, s.parent COLLATE "C"
)

UPDATE c5db.party p
SET
    canonical_name = named.canonical_name,
    kind = sorted.kind,
    country = placed.country,
    parent = owned.parent
FROM named
JOIN sorted USING (party_id)
LEFT JOIN placed USING (party_id)
LEFT JOIN owned USING (party_id)
WHERE p.id = named.party_id
    AND NOT p.known
    AND (p.canonical_name, p.kind, p.country, p.parent)
    IS DISTINCT FROM (named.canonical_name, sorted.kind, placed.country, owned.parent);
