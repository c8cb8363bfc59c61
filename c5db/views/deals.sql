CREATE VIEW analyst.deals AS
SELECT
    d.deal_id,
    d.title,
    d.type,
    d.status,
    d.value,
    d.value_max,
    d.currency,
    d.qualifier,
    d.announced_on,
    ARRAY(
        SELECT DISTINCT p.canonical_name COLLATE "C"
        FROM c5db.deal_assignment a
        JOIN c5db.participation n ON n.report_id = a.report_id
        JOIN c5db.party p ON p.id = n.party_id
        WHERE a.deal_id = d.deal_id
        ORDER BY 1
    ) AS parties,
    coverage.sources,
    coverage.independent_sources,
    (
        SELECT count(*)::integer
        FROM c5db.fact f
        WHERE f.deal_id = d.deal_id AND f.verdict = 'conflicting'
    ) AS open_conflicts,
    coverage.first_seen,
    coverage.last_seen,
    d.part_of,
    d.summable,
    d.value_usd,
    d.value_max_usd,
    d.usd_rate,
    d.usd_rate_on,
    d.usd_rate_source,
    d.usd_rate_by
FROM c5db.deal_worth d
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT s.id)::integer AS sources,
        count(DISTINCT coalesce(c.original_source_id, s.id))::integer AS independent_sources,
        min(r.published_on) AS first_seen,
        max(r.published_on) AS last_seen
    FROM (
        SELECT t.source_id
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        WHERE a.deal_id = d.deal_id
        UNION
        SELECT c.source_id
        FROM c5db.claim_assignment moved
        JOIN c5db.live_claim live ON live.claim_id = moved.claim_id
        JOIN c5db.claim c ON c.id = moved.claim_id
        WHERE moved.deal_id = d.deal_id
    ) told
    JOIN c5db.source s ON s.id = told.source_id
    JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
    LEFT JOIN c5db.source_copy c ON c.source_id = s.id
) coverage;

COMMENT ON VIEW analyst.deals IS 'Deals, one row each whichever article speaks of them; sums over summable deals are made per currency';
COMMENT ON COLUMN analyst.deals.deal_id IS 'Number of the deal, never reused';
COMMENT ON COLUMN analyst.deals.title IS 'Title';
COMMENT ON COLUMN analyst.deals.type IS 'Kind of deal: joint_venture, acquisition, procurement, investment, loan, concession, construction, service_agreement, memorandum, package, treaty or grant';
COMMENT ON COLUMN analyst.deals.status IS 'How far the deal has got, the fact on status: expression_of_interest, under_negotiation, memorandum_signed, announced, signed, in_force, completed, suspended or cancelled; null: nobody says';
COMMENT ON COLUMN analyst.deals.value IS 'Worth of the whole deal in `currency`: the fact on value without item; the lower end of a range';
COMMENT ON COLUMN analyst.deals.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.deals.currency IS 'ISO 4217: the currency stated first';
COMMENT ON COLUMN analyst.deals.qualifier IS 'How the words bound the value';
COMMENT ON COLUMN analyst.deals.announced_on IS 'When it was announced, to the precision known';
COMMENT ON COLUMN analyst.deals.parties IS 'Canonical names of its parties';
COMMENT ON COLUMN analyst.deals.sources IS 'Sources that speak of it';
COMMENT ON COLUMN analyst.deals.independent_sources IS 'Sources that speak of it and do not copy one another';
COMMENT ON COLUMN analyst.deals.open_conflicts IS 'Facts of the deal on which sources contradict each other';
COMMENT ON COLUMN analyst.deals.first_seen IS 'Publication date of its first source';
COMMENT ON COLUMN analyst.deals.last_seen IS 'Publication date of its last source';
COMMENT ON COLUMN analyst.deals.part_of IS 'The package that it is part of';
COMMENT ON COLUMN analyst.deals.summable IS 'Signed or later, not suspended or cancelled, not a package whose parts are listed: adding `value` over summable deals counts nothing twice';
COMMENT ON COLUMN analyst.deals.value_usd IS '`value` in US dollars at `usd_rate`; null where no rate is known';
COMMENT ON COLUMN analyst.deals.value_max_usd IS '`value_max` in US dollars at `usd_rate`';
COMMENT ON COLUMN analyst.deals.usd_rate IS 'US dollars for one unit of `currency`';
COMMENT ON COLUMN analyst.deals.usd_rate_on IS 'The day of that rate, or the month (YYYY-MM) whose mean it is; null for US dollars';
COMMENT ON COLUMN analyst.deals.usd_rate_source IS 'Whose rate it is, and that it is a mean where it is one';
COMMENT ON COLUMN analyst.deals.usd_rate_by IS 'Which date of the deal asked for that rate: announced_on; where none is told signed_on; where neither is told first_seen, the day of the first article that is about the deal';
