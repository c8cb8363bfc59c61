-- Not for analysts: the rows of c5db.deal_overview, gathered anew for these deals, all of them at once.
CREATE FUNCTION c5db.overviews_afresh(changed bigint[]) RETURNS SETOF c5db.deal_overview
LANGUAGE sql
STABLE
SET search_path = pg_catalog, pg_temp
AS $$
    WITH held AS (
        SELECT
            f.deal_id,
            (
                array_agg(f.value_text ORDER BY f.party_id IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'status' AND f.item IS NULL)
            )[1] AS status,
            (
                array_agg(f.value_text ORDER BY f.party_id IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'announced_on' AND f.item IS NULL)
            )[1] AS announced_on,
            (
                array_agg(f.value_text ORDER BY f.party_id IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'signed_on' AND f.item IS NULL)
            )[1] AS signed_on,
            (
                array_agg(f.id ORDER BY f.party_id IS NOT NULL, f.over IS NOT NULL, f.stated_order)
                FILTER (WHERE f.attribute = 'value' AND f.item IS NULL)
            )[1] AS worth_id,
            (count(*) FILTER (WHERE f.verdict = 'conflicting'))::integer AS open_conflicts
        FROM c5db.fact f
        WHERE f.deal_id = ANY(changed)
        GROUP BY f.deal_id
    ),

    speaking AS (
        SELECT a.deal_id, t.source_id, NOT t.background AS is_about
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        WHERE a.deal_id = ANY(changed)
        UNION ALL
        SELECT moved.deal_id, c.source_id, FALSE AS is_about
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
        JOIN c5db.claim c ON c.id = moved.claim_id
        WHERE moved.deal_id = ANY(changed)
    ),

    covered AS (
        SELECT
            x.deal_id,
            count(DISTINCT s.id)::integer AS sources,
            count(DISTINCT coalesce(k.original_source_id, s.id))::integer AS independent_sources,
            min(r.published_on) AS first_seen,
            max(r.published_on) AS last_seen,
            -- An article that mentions a deal in passing may do so years later.
            to_char(min(r.published_on) FILTER (WHERE x.is_about), 'YYYY-MM-DD') AS reported_on
        FROM speaking x
        JOIN c5db.source s ON s.id = x.source_id
        JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
        LEFT JOIN c5db.source_copy k ON k.source_id = s.id
        GROUP BY x.deal_id
    ),

    named AS (
        SELECT
            n.deal_id,
            array_agg(DISTINCT p.canonical_name COLLATE "C" ORDER BY p.canonical_name COLLATE "C") AS parties
        FROM c5db.deal_party n
        JOIN c5db.party p ON p.id = n.party_id
        WHERE n.deal_id = ANY(changed)
        GROUP BY n.deal_id
    ),

    package AS (
        SELECT DISTINCT part.part_of AS deal_id
        FROM c5db.deal part
        JOIN c5db.deal_assignment a ON a.deal_id = part.id
        WHERE part.part_of = ANY(changed)
    )

    SELECT
        d.id AS deal_id,
        held.status,
        worth.value,
        worth.value_max,
        worth.unit AS currency,
        worth.qualifier,
        held.announced_on,
        coalesce(held.status IN ('signed', 'in_force', 'completed'), FALSE) AND package.deal_id IS NULL AS summable,
        round(worth.value * rate.usd, 2) AS value_usd,
        round(worth.value_max * rate.usd, 2) AS value_max_usd,
        rate.usd AS usd_rate,
        rate.rate_on AS usd_rate_on,
        rate.source AS usd_rate_source,
        CASE
            WHEN asked.told_on IS NULL THEN NULL
            WHEN held.announced_on IS NOT NULL THEN 'announced_on'
            WHEN held.signed_on IS NOT NULL THEN 'signed_on'
            ELSE 'first_seen'
        END AS usd_rate_by,
        asked.told_on AS usd_rate_for,
        coalesce(named.parties, '{}') AS parties,
        covered.sources,
        covered.independent_sources,
        coalesce(held.open_conflicts, 0) AS open_conflicts,
        covered.first_seen,
        covered.last_seen
    FROM c5db.deal d
    JOIN covered ON covered.deal_id = d.id
    LEFT JOIN held ON held.deal_id = d.id
    LEFT JOIN c5db.fact worth ON worth.id = held.worth_id
    LEFT JOIN named ON named.deal_id = d.id
    LEFT JOIN package ON package.deal_id = d.id
    CROSS JOIN LATERAL (
        SELECT
            CASE WHEN worth.unit <> 'USD' THEN coalesce(held.announced_on, held.signed_on, covered.reported_on) END
                AS told_on
        OFFSET 0
    ) asked
    LEFT JOIN LATERAL analyst.usd_rate(worth.unit, asked.told_on) rate ON TRUE
    WHERE d.id = ANY(changed) AND d.merged_into IS NULL
$$;

COMMENT ON FUNCTION c5db.overviews_afresh(bigint[]) IS 'What c5db.deal_overview has to hold of these deals, gathered from the tables that it is kept in step with';
