DROP VIEW analyst.forgotten_sources;

DROP TRIGGER forgotten_source_stays_out ON c5db.source;

DROP FUNCTION c5db.leave_out_forgotten();

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
                    JOIN analyst.claims c ON c.claim_id = named.claim_id::uuid
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
