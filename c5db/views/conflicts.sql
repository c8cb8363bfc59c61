-- Every fact has its deal; LEFT JOIN says so to the planner, which leaves it out where no title is asked for.
CREATE VIEW analyst.conflicts AS
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
LEFT JOIN c5db.deal d ON d.id = f.deal_id
LEFT JOIN c5db.party p ON p.id = f.party_id
WHERE f.verdict = 'conflicting';

COMMENT ON VIEW analyst.conflicts IS 'Facts on which independent sources contradict each other, with every rival value and who says it';
COMMENT ON COLUMN analyst.conflicts.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.conflicts.deal_title IS 'Title of the deal';
COMMENT ON COLUMN analyst.conflicts.attribute IS 'What the sources contradict each other on';
COMMENT ON COLUMN analyst.conflicts.party_name IS 'The party it speaks of';
COMMENT ON COLUMN analyst.conflicts.item IS 'Which part of the attribute it speaks of, as in facts; null: the whole';
COMMENT ON COLUMN analyst.conflicts.values IS 'The rival values, best first: value, value_max, value_text, unit and qualifier, voices (independent sources), state (chosen, contradicts, stands beside it, superseded, suspect in scale or part) and claims (claim_id, article_id, publisher, published_on, attributed_to, quote)';
COMMENT ON COLUMN analyst.conflicts.chosen IS 'The value that the fact holds meanwhile';
COMMENT ON COLUMN analyst.conflicts.explanation IS 'Why that one, in words';
