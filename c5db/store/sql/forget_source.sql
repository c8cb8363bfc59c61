-- Removes a source for good, and every word of it that stands elsewhere; what is left says that it was there.
SELECT set_config('c5db.forgetting', 'on', TRUE);

INSERT INTO c5db.forgotten_source (
    source_id, source_key, article_id, url, publisher, published_on, text_hashes, claim_ids, revisions, reason, author,
    run_id
)
SELECT
    s.id,
    s.source_key,
    s.article_id,
    s.url,
    r.publisher,
    r.published_on,
    ARRAY(SELECT every.text_hash FROM c5db.source_revision every WHERE every.source_id = s.id ORDER BY every.revision),
    ARRAY(SELECT c.id FROM c5db.claim c WHERE c.source_id = s.id ORDER BY c.id),
    (SELECT count(*) FROM c5db.source_revision every WHERE every.source_id = s.id),
    :reason,
    :author,
    CAST(:run_id AS bigint)
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE s.id = CAST(:source_id AS bigint);

CREATE TEMP TABLE gone_claim ON COMMIT DROP AS
SELECT c.id AS claim_id
FROM c5db.claim c
WHERE c.source_id = CAST(:source_id AS bigint);

CREATE TEMP TABLE gone_title ON COMMIT DROP AS
SELECT DISTINCT '«' || t.title || '»' AS title
FROM c5db.deal_report t
WHERE t.source_id = CAST(:source_id AS bigint)
    AND NOT EXISTS (
        SELECT FROM c5db.deal_report other WHERE other.source_id <> t.source_id AND other.title = t.title
    );

CREATE TEMP TABLE touched_party ON COMMIT DROP AS
SELECT n.party_id
FROM c5db.deal_report t
JOIN c5db.participation n ON n.report_id = t.id
WHERE t.source_id = CAST(:source_id AS bigint) AND n.party_id IS NOT NULL
UNION
SELECT live.party_id
FROM pg_temp.gone_claim g
JOIN c5db.live_claim live USING (claim_id)
WHERE live.party_id IS NOT NULL;

CREATE TEMP TABLE bereft_deal ON COMMIT DROP AS
SELECT a.deal_id
FROM c5db.deal_report t
JOIN c5db.deal_assignment a ON a.report_id = t.id
WHERE t.source_id = CAST(:source_id AS bigint)
UNION
SELECT moved.deal_id
FROM pg_temp.gone_claim g
JOIN c5db.claim_assignment moved USING (claim_id);

CREATE TEMP TABLE gone_fact ON COMMIT DROP AS
SELECT f.id
FROM c5db.fact f
WHERE f.deal_id IN (SELECT d.deal_id FROM pg_temp.bereft_deal d)
    AND EXISTS (
        SELECT
        FROM jsonb_array_elements(f.rivals) AS rival (body)
        CROSS JOIN LATERAL jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
        JOIN pg_temp.gone_claim g ON g.claim_id = named.claim_id::uuid
    );

-- What rests on the source is held no longer; what others say of it is found anew when the deal is reconciled.
INSERT INTO c5db.fact_change (
    deal_id, attribute, party_id, party_name, item, unit, over, claims, independent_sources, explanation, flags, rivals,
    chosen_claims, stated_order, run_id, old_value, old_verdict, reason
)
SELECT
    f.deal_id,
    f.attribute,
    f.party_id,
    f.party_name,
    f.item,
    f.unit,
    f.over,
    0,
    0,
    '',
    '{}',
    '[]',
    '{}',
    0,
    CAST(:run_id AS bigint),
    '(forgotten)',
    f.verdict,
    CAST(:cause AS text)
FROM c5db.fact f
JOIN pg_temp.gone_fact USING (id)
ORDER BY f.id;

DELETE FROM c5db.fact f
USING pg_temp.gone_fact g
WHERE f.id = g.id;

-- The history keeps that facts moved, but nothing of what the source said.
CREATE TEMP TABLE scrubbed_change ON COMMIT DROP AS
SELECT
    h.id,
    cardinality(h.chosen_claims) > 0
        AND NOT EXISTS (
            SELECT
            FROM unnest(h.chosen_claims) AS chosen (claim_id)
            WHERE chosen.claim_id NOT IN (SELECT g.claim_id FROM pg_temp.gone_claim g)
        ) AS says_its_value
FROM c5db.fact_change h
WHERE EXISTS (
    SELECT
    FROM jsonb_array_elements(h.rivals) AS rival (body)
    CROSS JOIN LATERAL jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
    JOIN pg_temp.gone_claim g ON g.claim_id = named.claim_id::uuid
);

-- The next move of a fact repeats the value before it.
UPDATE c5db.fact_change next
SET old_value = CASE WHEN s.says_its_value THEN '(forgotten)' ELSE next.old_value END,
    old_qualifier = CASE WHEN s.says_its_value THEN NULL ELSE next.old_qualifier END,
    reason = 'Told of a source that was forgotten.',
    explanation = CASE WHEN next.explanation = '' THEN '' ELSE 'Told of a source that was forgotten.' END
FROM pg_temp.scrubbed_change s
JOIN c5db.fact_change h ON h.id = s.id
WHERE next.deal_id = h.deal_id
    AND next.attribute = h.attribute
    AND next.party_id IS NOT DISTINCT FROM h.party_id
    AND next.party_name IS NOT DISTINCT FROM h.party_name
    AND next.item IS NOT DISTINCT FROM h.item
    AND next.unit IS NOT DISTINCT FROM h.unit
    AND next.over IS NOT DISTINCT FROM h.over
    AND next.id = (
        SELECT min(later.id)
        FROM c5db.fact_change later
        WHERE later.deal_id = h.deal_id
            AND later.attribute = h.attribute
            AND later.party_id IS NOT DISTINCT FROM h.party_id
            AND later.party_name IS NOT DISTINCT FROM h.party_name
            AND later.item IS NOT DISTINCT FROM h.item
            AND later.unit IS NOT DISTINCT FROM h.unit
            AND later.over IS NOT DISTINCT FROM h.over
            AND later.id > h.id
    )
    AND next.run_id <> CAST(:run_id AS bigint);

UPDATE c5db.fact_change h
SET value = CASE WHEN s.says_its_value THEN NULL ELSE h.value END,
    value_max = CASE WHEN s.says_its_value THEN NULL ELSE h.value_max END,
    value_text = CASE WHEN s.says_its_value THEN NULL ELSE h.value_text END,
    qualifier = CASE WHEN s.says_its_value THEN NULL ELSE h.qualifier END,
    low = CASE WHEN s.says_its_value THEN NULL ELSE h.low END,
    high = CASE WHEN s.says_its_value THEN NULL ELSE h.high END,
    new_value = CASE WHEN s.says_its_value AND h.new_value IS NOT NULL THEN '(forgotten)' ELSE h.new_value END,
    chosen_claims = ARRAY(
        SELECT chosen.claim_id
        FROM unnest(h.chosen_claims) AS chosen (claim_id)
        WHERE chosen.claim_id NOT IN (SELECT g.claim_id FROM pg_temp.gone_claim g)
    ),
    rivals = coalesce(
        (
            SELECT jsonb_agg(rival.body ORDER BY rival.place)
            FROM jsonb_array_elements(h.rivals) WITH ORDINALITY AS rival (body, place)
            WHERE NOT EXISTS (
                SELECT
                FROM jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
                JOIN pg_temp.gone_claim g ON g.claim_id = named.claim_id::uuid
            )
        ),
        '[]'
    ),
    explanation = 'Told of a source that was forgotten.',
    reason = 'Told of a source that was forgotten.'
FROM pg_temp.scrubbed_change s
WHERE h.id = s.id;

UPDATE c5db.identity_decision d
SET reason = 'Told of a source that was forgotten.'
WHERE d.source_id = CAST(:source_id AS bigint)
    OR d.subject = 'source' AND CAST(:source_id AS bigint) IN (d.subject_id, d.other_id)
    OR EXISTS (SELECT FROM pg_temp.gone_title g WHERE position(g.title IN d.reason) > 0);

UPDATE c5db.identity_decision d
SET source_id = NULL
WHERE d.source_id = CAST(:source_id AS bigint);

UPDATE c5db.deal_assignment a
SET reason = 'Told of a source that was forgotten.'
WHERE EXISTS (SELECT FROM pg_temp.gone_title g WHERE position(g.title IN a.reason) > 0);

DELETE FROM c5db.figure f
WHERE f.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.ruling_claim x
USING pg_temp.gone_claim g
WHERE x.claim_id = g.claim_id;

DELETE FROM c5db.claim_retired x
USING pg_temp.gone_claim g
WHERE x.claim_id = g.claim_id;

DELETE FROM c5db.claim_assignment x
USING pg_temp.gone_claim g
WHERE x.claim_id = g.claim_id;

DELETE FROM c5db.live_claim x
USING pg_temp.gone_claim g
WHERE x.claim_id = g.claim_id;

DELETE FROM c5db.participation n
USING c5db.deal_report t
WHERE n.report_id = t.id AND t.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.deal_report t
WHERE t.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.source_copy k
WHERE CAST(:source_id AS bigint) IN (k.source_id, k.original_source_id);

DELETE FROM c5db.source_fingerprint x
WHERE x.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.source_signature x
WHERE x.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.claim c
WHERE c.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.reject j
USING c5db.source_revision r
WHERE r.source_id = CAST(:source_id AS bigint) AND md5(j.origin) = md5(r.origin) AND j.origin = r.origin;

-- The fetched page goes too, and is never asked for again.
UPDATE c5db.page p
SET body = NULL, charset = NULL, etag = NULL, last_modified = NULL, unread = FALSE, failures = 1000,
    error = 'it was forgotten'
FROM c5db.source s
WHERE s.id = CAST(:source_id AS bigint) AND p.url = s.url;

DELETE FROM c5db.source_revision r
WHERE r.source_id = CAST(:source_id AS bigint);

DELETE FROM c5db.source s
WHERE s.id = CAST(:source_id AS bigint);

-- Spellings that nobody else uses go, and the names of those whom nobody else names.
DELETE FROM c5db.party_name p
WHERE p.party_id IN (SELECT t.party_id FROM pg_temp.touched_party t)
    AND NOT EXISTS (
        SELECT
        FROM c5db.participation n
        WHERE n.party_id = p.party_id AND p.name IN (n.name, n.canonical_name)
    )
    AND NOT EXISTS (
        SELECT
        FROM c5db.live_claim live
        JOIN c5db.claim c ON c.id = live.claim_id
        WHERE live.party_id = p.party_id AND c.party_name = p.name
    );

CREATE TEMP TABLE nameless_party ON COMMIT DROP AS
SELECT p.id AS party_id
FROM c5db.party p
WHERE p.id IN (SELECT t.party_id FROM pg_temp.touched_party t)
    AND NOT p.known
    AND NOT EXISTS (SELECT FROM c5db.participation n WHERE n.party_id = p.id)
    AND NOT EXISTS (SELECT FROM c5db.live_claim live WHERE live.party_id = p.id);

DELETE FROM c5db.party_key k
WHERE k.party_id IN (SELECT n.party_id FROM pg_temp.nameless_party n);

UPDATE c5db.party p
SET canonical_name = '(forgotten)', parent = NULL
WHERE p.id IN (SELECT n.party_id FROM pg_temp.nameless_party n);

UPDATE c5db.deal d
SET title = '(forgotten)', object = NULL
WHERE d.id IN (SELECT b.deal_id FROM pg_temp.bereft_deal b)
    AND NOT EXISTS (SELECT FROM c5db.deal_assignment a WHERE a.deal_id = d.id)
    AND NOT EXISTS (SELECT FROM c5db.claim_assignment moved WHERE moved.deal_id = d.id);

-- A page that was fetched goes with it, and is not fetched again.
UPDATE c5db.page p
SET body = NULL, unread = FALSE, failures = 1000, error = 'the source was forgotten'
FROM c5db.forgotten_source x
WHERE x.source_id = CAST(:source_id AS bigint) AND p.url = x.url;
