CREATE VIEW analyst.figures AS
SELECT
    f.source_id,
    s.article_id,
    f.kind,
    f.value,
    f.value_max,
    f.value_text,
    f.unit,
    f.qualifier,
    f.inherited,
    f.quote,
    f.quote_start,
    f.quote_end,
    CASE WHEN x.id IS NULL THEN f.claim_id END AS claim_id,
    CASE WHEN x.id IS NULL THEN f.not_taken_because ELSE 'rejected by ' || x.author || ': ' || x.reason END
        AS not_taken_because
FROM c5db.figure f
JOIN c5db.source s ON s.id = f.source_id
LEFT JOIN c5db.claim_rejection x ON x.claim_id = f.claim_id AND x.withdrawn_at IS NULL;

COMMENT ON VIEW analyst.figures IS 'Every figure in the present texts: each ends as a claim or says why it was not taken';
COMMENT ON COLUMN analyst.figures.source_id IS 'The source';
COMMENT ON COLUMN analyst.figures.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.figures.kind IS 'What it measures: money, percent, count, duration, date or capacity';
COMMENT ON COLUMN analyst.figures.value IS 'The figure in `unit`; the lower end of a range';
COMMENT ON COLUMN analyst.figures.value_max IS 'The upper end of a range, else null';
COMMENT ON COLUMN analyst.figures.value_text IS 'Dates';
COMMENT ON COLUMN analyst.figures.unit IS 'Unit; null where the text does not say which';
COMMENT ON COLUMN analyst.figures.qualifier IS 'How the words bound the figure';
COMMENT ON COLUMN analyst.figures.inherited IS 'Unit or scale come from a neighbouring figure';
COMMENT ON COLUMN analyst.figures.quote IS 'The figure as written';
COMMENT ON COLUMN analyst.figures.quote_start IS 'Where the quote begins in the text of the source, in characters from 0';
COMMENT ON COLUMN analyst.figures.quote_end IS 'Where the quote ends';
COMMENT ON COLUMN analyst.figures.claim_id IS 'The claim it became; a repeated figure has the claim of its first mention';
COMMENT ON COLUMN analyst.figures.not_taken_because IS 'Why it became no claim';
