CREATE FUNCTION c5db.leave_out_forgotten() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (SELECT FROM c5db.forgotten_source x WHERE x.source_key = NEW.source_key)
        OR (
            starts_with(NEW.source_key, 'text:')
            AND EXISTS (SELECT FROM c5db.forgotten_source x WHERE x.text_hashes @> ARRAY[substr(NEW.source_key, 6)])
        )
    THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END
$$;

COMMENT ON FUNCTION c5db.leave_out_forgotten() IS 'Keeps a forgotten source from coming back, whatever writes it';

CREATE TRIGGER forgotten_source_stays_out
BEFORE INSERT ON c5db.source
FOR EACH ROW EXECUTE FUNCTION c5db.leave_out_forgotten();

CREATE VIEW analyst.forgotten_sources AS
SELECT
    x.source_id,
    x.article_id,
    x.url,
    x.publisher,
    x.published_on,
    x.revisions,
    cardinality(x.claim_ids) AS claims,
    x.reason,
    x.author AS forgotten_by,
    x.forgotten_at,
    x.run_id
FROM c5db.forgotten_source x;

COMMENT ON VIEW analyst.forgotten_sources IS 'Sources that were removed for good, texts and claims; a later load leaves them out';
COMMENT ON COLUMN analyst.forgotten_sources.source_id IS 'Number that the source had';
COMMENT ON COLUMN analyst.forgotten_sources.article_id IS 'Id of the article given on input';
COMMENT ON COLUMN analyst.forgotten_sources.url IS 'Its address, where one was given';
COMMENT ON COLUMN analyst.forgotten_sources.publisher IS 'The outlet';
COMMENT ON COLUMN analyst.forgotten_sources.published_on IS 'Publication date';
COMMENT ON COLUMN analyst.forgotten_sources.revisions IS 'How many texts were removed';
COMMENT ON COLUMN analyst.forgotten_sources.claims IS 'How many claims were removed';
COMMENT ON COLUMN analyst.forgotten_sources.reason IS 'Why, in words';
COMMENT ON COLUMN analyst.forgotten_sources.forgotten_by IS 'Who removed it';
COMMENT ON COLUMN analyst.forgotten_sources.forgotten_at IS 'When';
COMMENT ON COLUMN analyst.forgotten_sources.run_id IS 'The run that removed it';

-- Looks each claim up, where it read all of them for every rival value.
CREATE OR REPLACE VIEW analyst.conflicts AS
SELECT
    f.deal_id,
    d.title AS deal_title,
    f.attribute,
    coalesce(p.canonical_name, f.party_name) AS party_name,
    f.item,
    (
        SELECT jsonb_agg(
            rival.body - 'claim_ids' || jsonb_build_object(
                'claims',
                (
                    SELECT jsonb_agg(
                        jsonb_build_object(
                            'claim_id', c.claim_id,
                            'article_id', c.article_id,
                            'publisher', c.publisher,
                            'published_on', c.published_on,
                            'attributed_to', c.attributed_to,
                            'quote', c.quote
                        )
                        ORDER BY c.published_on, c.claim_id
                    )
                    FROM jsonb_array_elements_text(rival.body -> 'claim_ids') AS named (claim_id)
                    -- OFFSET 0 lets each claim be looked up; joined as it is, every rival would read all claims.
                    CROSS JOIN LATERAL (
                        SELECT x.*
                        FROM analyst.claims x
                        WHERE x.claim_id = named.claim_id::uuid
                        OFFSET 0
                    ) c
                )
            )
            ORDER BY rival.place
        )
        FROM jsonb_array_elements(f.rivals) WITH ORDINALITY AS rival (body, place)
    ) AS values,
    coalesce(f.value_text, concat_ws('..', trim_scale(f.value), trim_scale(f.value_max))) AS chosen,
    f.explanation
FROM c5db.fact f
JOIN c5db.deal d ON d.id = f.deal_id
LEFT JOIN c5db.party p ON p.id = f.party_id
WHERE f.verdict = 'conflicting';
