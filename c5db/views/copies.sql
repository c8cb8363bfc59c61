CREATE VIEW analyst.copies AS
SELECT
    k.source_id,
    s.article_id,
    k.original_source_id,
    o.article_id AS original_article_id,
    k.similarity,
    k.reason
FROM c5db.source_copy k
JOIN c5db.source s ON s.id = k.source_id
JOIN c5db.source o ON o.id = k.original_source_id;

COMMENT ON VIEW analyst.copies IS 'Sources whose text is taken from another; with their original they have one voice';
COMMENT ON COLUMN analyst.copies.source_id IS 'The copy';
COMMENT ON COLUMN analyst.copies.article_id IS 'Its id given on input';
COMMENT ON COLUMN analyst.copies.original_source_id IS 'The source that it takes from';
COMMENT ON COLUMN analyst.copies.original_article_id IS 'The id of that source given on input';
COMMENT ON COLUMN analyst.copies.similarity IS 'How much of the text is the same, 0 to 1';
COMMENT ON COLUMN analyst.copies.reason IS 'Why it is held to be a copy, in words';
