CREATE VIEW analyst.deals AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    o.status,
    o.value,
    o.value_max,
    o.currency,
    o.qualifier,
    o.announced_on,
    o.parties COLLATE "C" AS parties,
    o.sources,
    o.independent_sources,
    o.open_conflicts,
    o.first_seen,
    o.last_seen,
    d.part_of,
    o.summable,
    o.value_usd,
    o.value_max_usd,
    o.usd_rate,
    o.usd_rate_on,
    o.usd_rate_source,
    CASE WHEN o.usd_rate_on IS NOT NULL THEN o.usd_rate_by END AS usd_rate_by,
    o.usd_rate_for
FROM c5db.deal_overview o
JOIN c5db.deal d ON d.id = o.deal_id;

COMMENT ON VIEW analyst.deals IS 'Deals, one row each whichever article speaks of them; sums over summable deals are made per currency';
COMMENT ON COLUMN analyst.deals.deal_id IS 'Number of the deal, never reused';
COMMENT ON COLUMN analyst.deals.title IS 'Title';
COMMENT ON COLUMN analyst.deals.type IS 'Kind of deal: joint_venture, acquisition, procurement, investment, loan, concession, construction, service_agreement, memorandum, package, treaty or grant';
COMMENT ON COLUMN analyst.deals.status IS 'How far the deal has got, the fact on status: expression_of_interest, under_negotiation, memorandum_signed, announced, signed, in_force, completed, suspended or cancelled; null: nobody says';
COMMENT ON COLUMN analyst.deals.value IS 'Worth of the whole deal in `currency`: the fact on value without item; the lower end of a range; null: nobody tells';
COMMENT ON COLUMN analyst.deals.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.deals.currency IS 'ISO 4217: the currency stated first; null: nobody tells a value, or in which currency';
COMMENT ON COLUMN analyst.deals.qualifier IS 'How the words bound the value; null: nobody tells a value';
COMMENT ON COLUMN analyst.deals.announced_on IS 'When it was announced, to the precision known; null: nobody tells';
COMMENT ON COLUMN analyst.deals.parties IS 'Canonical names of its parties';
COMMENT ON COLUMN analyst.deals.sources IS 'Articles that speak of it, copies too';
COMMENT ON COLUMN analyst.deals.independent_sources IS 'Sources that speak of it and do not copy one another';
COMMENT ON COLUMN analyst.deals.open_conflicts IS 'Facts of the deal on which sources contradict each other';
COMMENT ON COLUMN analyst.deals.first_seen IS 'Publication date of its first source; null: no source tells its day';
COMMENT ON COLUMN analyst.deals.last_seen IS 'Publication date of its last source; null: no source tells its day';
COMMENT ON COLUMN analyst.deals.part_of IS 'The package that it is part of; null: of none';
COMMENT ON COLUMN analyst.deals.summable IS 'Signed or later, not suspended or cancelled, not a package whose parts are listed: adding `value` over summable deals counts nothing twice';
COMMENT ON COLUMN analyst.deals.value_usd IS '`value` in US dollars at `usd_rate`; null where no rate is known';
COMMENT ON COLUMN analyst.deals.value_max_usd IS '`value_max` in US dollars at `usd_rate`; null: no range, or no rate is known';
COMMENT ON COLUMN analyst.deals.usd_rate IS 'US dollars for one unit of `currency`; null where no rate is known';
COMMENT ON COLUMN analyst.deals.usd_rate_on IS 'The day of that rate, or the month (YYYY-MM) whose mean it is; null for US dollars';
COMMENT ON COLUMN analyst.deals.usd_rate_source IS 'Whose rate it is, and that it is a mean where it is one; null where no rate is known';
COMMENT ON COLUMN analyst.deals.usd_rate_by IS 'Which date of the deal the rate was found for: announced_on; where none is told signed_on; where neither is told first_seen, the day of the first article that is about the deal; null where no rate is known';
COMMENT ON COLUMN analyst.deals.usd_rate_for IS 'That date itself: the day or month that a rate was asked for, also where none is known; null: US dollars, or no date is told';
