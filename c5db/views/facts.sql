CREATE VIEW analyst.facts AS
SELECT
    f.deal_id,
    f.attribute,
    f.party_id,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    f.value,
    f.value_max,
    f.value_text,
    f.unit,
    f.qualifier,
    f.low,
    f.high,
    f.verdict,
    f.confidence,
    f.claims,
    f.independent_sources,
    f.explanation,
    f.flags,
    f.ruled_by,
    f.as_of,
    f.over
FROM c5db.fact f
LEFT JOIN c5db.party p ON p.id = f.party_id;

COMMENT ON VIEW analyst.facts IS 'What to hold of each deal after reading every claim: one row for each deal, attribute, party, item, unit and period';
COMMENT ON COLUMN analyst.facts.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.facts.attribute IS 'What the fact speaks of: value, financing, stake, quantity, capacity, resource, jobs, term, signed_on, announced_on, delivery or status';
COMMENT ON COLUMN analyst.facts.party_id IS 'The party it speaks of; null: no party, or one known by its name alone';
COMMENT ON COLUMN analyst.facts.party_name IS 'Canonical name of that party; null: it speaks of no party';
COMMENT ON COLUMN analyst.facts.item IS 'Which part of the attribute it speaks of: firm, option or purchase_right (of an order), tranche, stage (the first of a project), loan, construction or service (terms and dates), restatement (the same sum in another currency), or a model or name as written; also N or earlier N: a further or an earlier figure N of the same kind, beside the one held; null: the whole';
COMMENT ON COLUMN analyst.facts.value IS 'The figure in `unit`, money in whole units; the lower end of a range; null: a date or a status';
COMMENT ON COLUMN analyst.facts.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.facts.value_text IS 'Dates (YYYY-MM-DD, YYYY-MM, YYYY, A/B) and statuses; null: a figure';
COMMENT ON COLUMN analyst.facts.unit IS 'ISO 4217 for money (null: the texts do not say which), percent, year, date, status, or the thing counted';
COMMENT ON COLUMN analyst.facts.qualifier IS 'How the words bound the figure: exact, about, at_least, at_most, almost or range';
COMMENT ON COLUMN analyst.facts.low IS 'Least that hedge and rounding allow; null: a date or a status';
COMMENT ON COLUMN analyst.facts.high IS 'Most that hedge and rounding allow; null: no limit, or a date or a status';
COMMENT ON COLUMN analyst.facts.verdict IS 'How the claims stand to each other: single (one voice), agreed, compatible (all can be true), conflicting, superseded (a later one replaces the earlier) or ruled (a person decided)';
COMMENT ON COLUMN analyst.facts.confidence IS 'How sure the value is, 0 to 1';
COMMENT ON COLUMN analyst.facts.claims IS 'Live claims on it, those of copies too: one article can make several';
COMMENT ON COLUMN analyst.facts.independent_sources IS 'Sources on it that do not copy one another: its voices';
COMMENT ON COLUMN analyst.facts.explanation IS 'Why this is held, in words';
COMMENT ON COLUMN analyst.facts.flags IS 'What to beware of: suspect_scale, ruling_challenged, parts_do_not_sum, parts_sum_to_total, ruling_not_said or currencies_differ (what is held in another currency cannot be the same money at the rates of those days)';
COMMENT ON COLUMN analyst.facts.ruled_by IS 'Who ruled, where a ruling decides, else null';
COMMENT ON COLUMN analyst.facts.as_of IS 'The day that the value speaks of; null: no source tells its day';
COMMENT ON COLUMN analyst.facts.over IS 'Period that the figure runs over, ISO 8601 duration; null: none is told';
