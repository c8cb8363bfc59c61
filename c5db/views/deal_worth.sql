-- Not for analysts: what `deals` and the sums over it share, without what only a list of deals needs.
CREATE VIEW c5db.deal_worth AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    d.part_of,
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
        WHEN rate.rate_on IS NULL THEN NULL
        WHEN told.announced_on IS NOT NULL THEN 'announced_on'
        WHEN told.signed_on IS NOT NULL THEN 'signed_on'
        ELSE 'first_seen'
    END AS usd_rate_by
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
    -- An article that mentions a deal in passing may do so years later.
    SELECT to_char(min(r.published_on), 'YYYY-MM-DD') AS day
    FROM c5db.deal_assignment a
    JOIN c5db.deal_report t ON t.id = a.report_id
    JOIN c5db.source s ON s.id = t.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    WHERE worth.currency <> 'USD' AND told.announced_on IS NULL AND told.signed_on IS NULL
        AND a.deal_id = d.id AND NOT t.background
) reported
LEFT JOIN LATERAL analyst.usd_rate(
    worth.currency, coalesce(told.announced_on, told.signed_on, reported.day)
) rate ON TRUE
WHERE d.merged_into IS NULL
    AND (
        EXISTS (SELECT FROM c5db.deal_assignment a WHERE a.deal_id = d.id)
        OR EXISTS (
            SELECT
            FROM c5db.claim_assignment moved
            JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
            WHERE moved.deal_id = d.id
        )
    );

COMMENT ON VIEW c5db.deal_worth IS 'Deals that somebody speaks of, how far they got and what they are worth: the ground of analyst.deals and of the sums over it';
