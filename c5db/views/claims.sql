-- Every claim has its source; LEFT JOIN says so to the planner, which leaves out what a question does not ask for.
CREATE VIEW analyst.claims AS
SELECT
    c.id AS claim_id,
    live.deal_id,
    c.source_id,
    s.article_id,
    r.publisher,
    r.published_on,
    c.attribute,
    c.value,
    c.value_max,
    c.value_text,
    c.unit,
    c.qualifier,
    c.over,
    c.item,
    live.party_id,
    coalesce(p.canonical_name, c.party_name) AS party_name,
    live.attributed_to,
    c.quote,
    live.quote_start,
    live.quote_end
FROM c5db.live_claim live
JOIN c5db.claim c ON c.id = live.claim_id
LEFT JOIN c5db.source s ON s.id = c.source_id
LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.party p ON p.id = live.party_id
WHERE NOT EXISTS (
    SELECT
    FROM c5db.claim_rejection x
    WHERE x.claim_id = live.claim_id AND x.withdrawn_at IS NULL
);

COMMENT ON VIEW analyst.claims IS 'What each source says of each attribute of each deal, with the words that say so; live claims that nobody rejected as misread';
COMMENT ON COLUMN analyst.claims.claim_id IS 'UUIDv5 of the content: the same claim has the same id after any reload, in any database';
COMMENT ON COLUMN analyst.claims.deal_id IS 'The deal; null between load and the decision which deal it is';
COMMENT ON COLUMN analyst.claims.source_id IS 'The source that says so';
COMMENT ON COLUMN analyst.claims.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.claims.publisher IS 'The outlet; null: not known';
COMMENT ON COLUMN analyst.claims.published_on IS 'Publication date of the source; null: not known';
COMMENT ON COLUMN analyst.claims.attribute IS 'What the claim speaks of: value, financing, stake, quantity, capacity, resource, jobs, term, signed_on, announced_on, delivery or status';
COMMENT ON COLUMN analyst.claims.value IS 'The figure in `unit`, money in whole units; the lower end of a range; null: a date or a status';
COMMENT ON COLUMN analyst.claims.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.claims.value_text IS 'Dates (YYYY-MM-DD, YYYY-MM, YYYY, A/B) and statuses; null: a figure';
COMMENT ON COLUMN analyst.claims.unit IS 'ISO 4217 for money (null: the text does not say which), percent, year, date, status, or the thing counted';
COMMENT ON COLUMN analyst.claims.qualifier IS 'How the words bound the figure: exact, about, at_least, at_most, almost or range';
COMMENT ON COLUMN analyst.claims.over IS 'Period that the figure runs over, ISO 8601 duration; null: none is told';
COMMENT ON COLUMN analyst.claims.item IS 'Which part of the attribute it speaks of: firm, option or purchase_right (of an order), tranche, stage (the first of a project), loan, construction or service (terms and dates), restatement (the same sum in another currency), or a model or name as written; null: the whole';
COMMENT ON COLUMN analyst.claims.party_id IS 'The party it speaks of; null: no party, or one known by its name alone';
COMMENT ON COLUMN analyst.claims.party_name IS 'Canonical name of that party; null: it speaks of no party';
COMMENT ON COLUMN analyst.claims.attributed_to IS 'Who the article says said so; null: the article itself';
COMMENT ON COLUMN analyst.claims.quote IS 'The words of the article that say so';
COMMENT ON COLUMN analyst.claims.quote_start IS 'Where the quote begins in the text of the source, in characters from 0';
COMMENT ON COLUMN analyst.claims.quote_end IS 'Where the quote ends: the first character after it';
