-- What runs after :since touched. It may name a row that is as it was, but never misses one that is not.
CREATE TEMP TABLE touched_report ON COMMIT DROP AS
SELECT t.id AS report_id
FROM c5db.deal_report t
WHERE t.run_id > CAST(:since AS bigint)
UNION
SELECT a.report_id
FROM c5db.deal_assignment a
WHERE a.run_id > CAST(:since AS bigint);

CREATE TEMP TABLE touched_source_id ON COMMIT DROP AS
SELECT t.source_id
FROM pg_temp.touched_report r
JOIN c5db.deal_report t ON t.id = r.report_id
UNION
SELECT r.source_id
FROM c5db.source_revision r
WHERE r.run_id > CAST(:since AS bigint)
UNION
SELECT k.source_id
FROM c5db.source_copy k
WHERE k.run_id > CAST(:since AS bigint)
UNION
SELECT c.source_id
FROM c5db.claim_retired x
JOIN c5db.claim c ON c.id = x.claim_id
WHERE x.run_id > CAST(:since AS bigint)
UNION
SELECT c.source_id
FROM c5db.claim_rejection x
JOIN c5db.claim c ON c.id = x.claim_id
WHERE x.run_id > CAST(:since AS bigint)
    OR x.withdrawn_at >= (SELECT r.started_at FROM c5db.run r WHERE r.id > CAST(:since AS bigint) ORDER BY r.id LIMIT 1)
UNION
SELECT named.source_id
FROM c5db.identity_decision d
CROSS JOIN LATERAL (
    VALUES
        (CASE d.subject WHEN 'source' THEN d.subject_id END),
        (CASE d.subject WHEN 'source' THEN d.other_id END),
        (d.source_id)
) AS named (source_id)
WHERE d.run_id > CAST(:since AS bigint) AND named.source_id IS NOT NULL
UNION
SELECT c.source_id
FROM c5db.identity_decision d
CROSS JOIN LATERAL unnest(d.claim_ids) AS moved (claim_id)
JOIN c5db.claim c ON c.id = moved.claim_id
WHERE d.run_id > CAST(:since AS bigint);

CREATE TEMP TABLE touched_party_id ON COMMIT DROP AS
SELECT p.id AS party_id
FROM c5db.party p
WHERE p.run_id > CAST(:since AS bigint)
UNION
SELECT n.party_id
FROM pg_temp.touched_source_id s
JOIN c5db.deal_report t USING (source_id)
JOIN c5db.participation n ON n.report_id = t.id
WHERE n.party_id IS NOT NULL
UNION
SELECT live.party_id
FROM pg_temp.touched_source_id s
JOIN c5db.claim c USING (source_id)
JOIN c5db.live_claim live ON live.claim_id = c.id
WHERE live.party_id IS NOT NULL
UNION
SELECT named.party_id
FROM c5db.identity_decision d
CROSS JOIN LATERAL (VALUES (d.subject_id), (d.other_id)) AS named (party_id)
WHERE d.run_id > CAST(:since AS bigint) AND d.subject = 'party' AND named.party_id IS NOT NULL;

-- A party that was well known before goes by one name whatever is read; another may go by another name now, in all rows.
-- So may one that was merged or told apart.
CREATE TEMP TABLE renamed_party ON COMMIT DROP AS
SELECT coalesce(p.merged_into, p.id) AS party_id
FROM c5db.identity_decision d
JOIN c5db.party p ON p.id IN (d.subject_id, d.other_id)
WHERE d.run_id > CAST(:since AS bigint) AND d.subject = 'party' AND d.action <> 'create'
UNION
SELECT p.party_id
FROM pg_temp.touched_party_id p
WHERE NOT EXISTS (
    SELECT
    FROM c5db.participation n
    JOIN c5db.deal_report t ON t.id = n.report_id
    WHERE n.party_id = p.party_id
        AND n.known
        AND NOT EXISTS (SELECT FROM pg_temp.touched_source_id s WHERE s.source_id = t.source_id)
);

CREATE TEMP TABLE touched_source ON COMMIT DROP AS
SELECT
    named.source_id,
    CASE WHEN first.run_id > CAST(:since AS bigint) THEN 'added' ELSE 'changed' END AS change
FROM (
    SELECT s.source_id
    FROM pg_temp.touched_source_id s
    UNION
    SELECT t.source_id
    FROM pg_temp.renamed_party p
    JOIN c5db.participation n ON n.party_id = p.party_id
    JOIN c5db.deal_report t ON t.id = n.report_id
    UNION
    SELECT c.source_id
    FROM pg_temp.renamed_party p
    JOIN c5db.live_claim live ON live.party_id = p.party_id
    JOIN c5db.claim c ON c.id = live.claim_id
) named
JOIN c5db.source_revision first ON first.source_id = named.source_id AND first.revision = 1;

CREATE UNIQUE INDEX ON pg_temp.touched_source (source_id);

CREATE TEMP TABLE touched_deal ON COMMIT DROP AS
WITH named AS (
    SELECT d.id AS deal_id
    FROM c5db.deal d
    WHERE d.run_id > CAST(:since AS bigint)
    UNION
    SELECT a.deal_id
    FROM pg_temp.touched_source s
    JOIN c5db.deal_report t USING (source_id)
    JOIN c5db.deal_assignment a ON a.report_id = t.id
    UNION
    SELECT moved.deal_id
    FROM pg_temp.touched_source s
    JOIN c5db.claim c USING (source_id)
    JOIN c5db.claim_assignment moved ON moved.claim_id = c.id
    UNION
    SELECT decided.deal_id
    FROM c5db.identity_decision d
    CROSS JOIN LATERAL (VALUES (d.subject_id), (d.other_id)) AS decided (deal_id)
    WHERE d.run_id > CAST(:since AS bigint) AND d.subject = 'deal' AND decided.deal_id IS NOT NULL
    UNION
    SELECT h.deal_id
    FROM c5db.fact_change h
    WHERE h.run_id > CAST(:since AS bigint)
    UNION
    -- A rate serves the week after its day, and its month.
    SELECT o.deal_id
    FROM (
        SELECT r.currency, to_char(r.day + later.days, 'YYYY-MM-DD') AS told_on
        FROM c5db.exchange_rate r
        CROSS JOIN generate_series(0, 6) AS later (days)
        WHERE r.run_id > CAST(:since AS bigint)
        UNION
        SELECT r.currency, to_char(r.day, 'YYYY-MM') AS told_on
        FROM c5db.exchange_rate r
        WHERE r.run_id > CAST(:since AS bigint)
    ) asked
    JOIN c5db.deal_overview o ON o.currency = asked.currency AND o.usd_rate_for = asked.told_on
),

related AS (
    SELECT n.deal_id
    FROM named n
    UNION
    SELECT d.part_of
    FROM named n
    JOIN c5db.deal d ON d.id = n.deal_id
    WHERE d.part_of IS NOT NULL
    UNION
    SELECT d.id
    FROM named n
    JOIN c5db.deal d ON d.part_of = n.deal_id
)

SELECT
    d.id AS deal_id,
    CASE WHEN d.run_id > CAST(:since AS bigint) THEN 'added' ELSE 'changed' END AS change
FROM related r
JOIN c5db.deal d ON d.id = r.deal_id;

CREATE UNIQUE INDEX ON pg_temp.touched_deal (deal_id);

CREATE TEMP TABLE touched_party ON COMMIT DROP AS
SELECT
    p.id AS party_id,
    CASE WHEN p.run_id > CAST(:since AS bigint) THEN 'added' ELSE 'changed' END AS change
FROM pg_temp.touched_party_id t
JOIN c5db.party p ON p.id = t.party_id;

CREATE UNIQUE INDEX ON pg_temp.touched_party (party_id);

CREATE TEMP TABLE touched_claim ON COMMIT DROP AS
SELECT
    c.id AS claim_id,
    CASE WHEN c.run_id > CAST(:since AS bigint) THEN 'added' ELSE 'changed' END AS change
FROM pg_temp.touched_source s
JOIN c5db.claim c USING (source_id);

CREATE UNIQUE INDEX ON pg_temp.touched_claim (claim_id);

CREATE TEMP TABLE touched_fact ON COMMIT DROP AS
SELECT
    h.deal_id,
    h.attribute,
    h.party_id,
    CASE WHEN h.party_id IS NULL THEN h.party_name END AS party_name,
    h.item,
    h.unit,
    h.over,
    bool_or(h.run_id <= CAST(:since AS bigint)) AS known
FROM c5db.fact_change h
WHERE h.deal_id IN (SELECT d.deal_id FROM pg_temp.touched_deal d)
GROUP BY 1, 2, 3, 4, 5, 6, 7
HAVING max(h.run_id) > CAST(:since AS bigint) OR h.party_id IN (SELECT p.party_id FROM pg_temp.renamed_party p);

ANALYZE pg_temp.touched_source, pg_temp.touched_deal, pg_temp.touched_party, pg_temp.touched_claim,
    pg_temp.touched_fact;
