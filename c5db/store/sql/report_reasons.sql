-- What is said for and against the facts of some deals: each value with how it stands, its voices and who says it.
SELECT
    f.deal_id,
    f.attribute,
    f.party_name,
    f.item,
    f.unit AS fact_unit,
    f.state,
    c.value,
    c.value_max,
    c.value_text,
    c.unit,
    mode() WITHIN GROUP (ORDER BY c.qualifier) AS qualifier,
    count(DISTINCT coalesce(o.publisher, o.source_id::text)) AS voices,
    jsonb_agg(
        jsonb_build_object(
            'publisher', c.publisher,
            'article_id', c.article_id,
            'published_on', c.published_on,
            'attributed_to', c.attributed_to,
            'is_copy', s.copy_of IS NOT NULL
        )
        ORDER BY c.published_on, c.claim_id
    ) AS claims
FROM analyst.fact_claims f
JOIN analyst.claims c ON c.claim_id = f.claim_id
JOIN analyst.sources s ON s.source_id = c.source_id
JOIN analyst.sources o ON o.source_id = coalesce(s.copy_of, s.source_id)
WHERE f.deal_id = ANY(CAST(:deal_ids AS bigint[]))
GROUP BY
    f.deal_id, f.attribute, f.party_name, f.item, f.unit, f.state, c.value, c.value_max, c.value_text, c.unit
ORDER BY voices DESC, c.value, c.value_text;
