CREATE VIEW analyst.sources AS
SELECT
    s.id AS source_id,
    s.article_id,
    s.url,
    r.publisher,
    r.published_on,
    r.lang,
    r.title,
    r.revision,
    c.original_source_id AS copy_of,
    r.loaded_at,
    r.credit,
    r.text
FROM c5db.source s
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
LEFT JOIN c5db.source_copy c ON c.source_id = s.id;

COMMENT ON VIEW analyst.sources IS 'Articles as published, each with its present text; one row a source';
COMMENT ON COLUMN analyst.sources.source_id IS 'Number of the source in this database';
COMMENT ON COLUMN analyst.sources.article_id IS 'The id given on input: of a file, its stem';
COMMENT ON COLUMN analyst.sources.url IS 'Address given on input; null: none was';
COMMENT ON COLUMN analyst.sources.publisher IS 'The outlet, given on input or read out of the text; null: not known';
COMMENT ON COLUMN analyst.sources.published_on IS 'Publication date; null: not known';
COMMENT ON COLUMN analyst.sources.lang IS 'Language, ISO 639-1';
COMMENT ON COLUMN analyst.sources.title IS 'Title; null: not known';
COMMENT ON COLUMN analyst.sources.revision IS 'Number of the present text, from 1';
COMMENT ON COLUMN analyst.sources.copy_of IS 'The source that this one takes its text from; null: it speaks for itself';
COMMENT ON COLUMN analyst.sources.loaded_at IS 'When the present text was loaded';
COMMENT ON COLUMN analyst.sources.credit IS 'Whom the article names as its own source; null: nobody';
COMMENT ON COLUMN analyst.sources.text IS 'The present text, letter for letter';
