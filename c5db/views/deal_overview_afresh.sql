-- Not for analysts: what c5db.deal_overview holds, gathered anew.
CREATE VIEW c5db.deal_overview_afresh AS
SELECT
    d.id AS deal_id,
    told.status,
    worth.value,
    worth.value_max,
    worth.currency,
    worth.qualifier,
    told.announced_on,
    coalesce(told.status IN ('signed', 'in_force', 'completed'), FALSE)
        AND NOT EXISTS (
            SELECT
            FROM c5db.deal part
            JOIN c5db.deal_assignment a ON a.deal_id = part.id
            WHERE part.part_of = d.id
        ) AS summable,
    round(worth.value * rate.usd, 2) AS value_usd,
    round(worth.value_max * rate.usd, 2) AS value_max_usd,
    rate.usd AS usd_rate,
    rate.rate_on AS usd_rate_on,
    rate.source AS usd_rate_source,
    CASE
        WHEN asked.told_on IS NULL THEN NULL
        WHEN told.announced_on IS NOT NULL THEN 'announced_on'
        WHEN told.signed_on IS NOT NULL THEN 'signed_on'
        ELSE 'first_seen'
    END AS usd_rate_by,
    asked.told_on AS usd_rate_for,
    ARRAY(
        SELECT DISTINCT p.canonical_name COLLATE "C"
        FROM c5db.deal_party n
        JOIN c5db.party p ON p.id = n.party_id
        WHERE n.deal_id = d.id
        ORDER BY 1
    ) AS parties,
    coverage.sources,
    coverage.independent_sources,
    (
        SELECT count(*)::integer
        FROM c5db.fact f
        WHERE f.deal_id = d.id AND f.verdict = 'conflicting'
    ) AS open_conflicts,
    coverage.first_seen,
    coverage.last_seen
FROM c5db.deal d
CROSS JOIN LATERAL (
    -- OFFSET keeps these from being looked up again wherever they are named.
    SELECT
        (
            SELECT f.value_text
            FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'status' AND f.item IS NULL
            ORDER BY f.party_id IS NOT NULL, f.stated_order
            LIMIT 1
        ) AS status,
        (
            SELECT f.value_text
            FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'announced_on' AND f.item IS NULL
            ORDER BY f.party_id IS NOT NULL, f.stated_order
            LIMIT 1
        ) AS announced_on,
        (
            SELECT f.value_text
            FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'signed_on' AND f.item IS NULL
            ORDER BY f.party_id IS NOT NULL, f.stated_order
            LIMIT 1
        ) AS signed_on
    OFFSET 0
) told
LEFT JOIN LATERAL (
    SELECT
        f.value,
        f.value_max,
        f.unit AS currency,
        f.qualifier
    FROM c5db.fact f
    WHERE f.deal_id = d.id AND f.attribute = 'value' AND f.item IS NULL
    ORDER BY f.party_id IS NOT NULL, f.over IS NOT NULL, f.stated_order
    LIMIT 1
) worth ON TRUE
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT s.id)::integer AS sources,
        count(DISTINCT coalesce(c.original_source_id, s.id))::integer AS independent_sources,
        min(r.published_on) AS first_seen,
        max(r.published_on) AS last_seen,
        -- An article that mentions a deal in passing may do so years later.
        to_char(min(r.published_on) FILTER (WHERE speaks.is_about), 'YYYY-MM-DD') AS reported_on
    FROM (
        SELECT t.source_id, NOT t.background AS is_about
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        WHERE a.deal_id = d.id
        UNION
        SELECT c.source_id, FALSE AS is_about
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
        JOIN c5db.claim c ON c.id = moved.claim_id
        WHERE moved.deal_id = d.id
    ) speaks
    JOIN c5db.source s ON s.id = speaks.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    LEFT JOIN c5db.source_copy c ON c.source_id = s.id
) coverage
CROSS JOIN LATERAL (
    SELECT
        CASE
            WHEN worth.currency <> 'USD' THEN coalesce(told.announced_on, told.signed_on, coverage.reported_on)
        END AS told_on
    OFFSET 0
) asked
LEFT JOIN LATERAL analyst.usd_rate(worth.currency, asked.told_on) rate ON TRUE
WHERE d.merged_into IS NULL AND coverage.sources > 0;

COMMENT ON VIEW c5db.deal_overview_afresh IS 'What c5db.deal_overview has to hold, gathered from the tables that it is kept in step with';
