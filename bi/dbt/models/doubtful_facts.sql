-- Facts to look at before they are quoted: contradicted, or told by one independent source alone.
SELECT
    d.deal_id,
    d.title,
    f.attribute,
    f.item,
    f.party_name,
    f.verdict,
    f.independent_sources,
    f.explanation
FROM {{ source('analyst', 'facts') }} f
JOIN {{ source('analyst', 'deals') }} d USING (deal_id)
WHERE f.verdict = 'conflicting' OR f.independent_sources < 2
