CREATE VIEW analyst.completeness AS
SELECT
    d.id AS deal_id,
    d.title,
    d.type,
    o.status,
    array_remove(ARRAY[
        CASE WHEN NOT has.value THEN 'value' END,
        CASE WHEN NOT has.status THEN 'status' END,
        CASE WHEN NOT has.date THEN 'date' END,
        CASE WHEN NOT has.two_parties THEN 'two_parties' END,
        CASE WHEN NOT has.country THEN 'country' END,
        CASE WHEN NOT has.second_voice THEN 'second_voice' END
    ], NULL) AS missing,
    round(
        (
            has.value::integer + has.status::integer + has.date::integer
            + has.two_parties::integer + has.country::integer + has.second_voice::integer
        ) / 6.0,
        2
    ) AS completeness
FROM c5db.deal_overview o
JOIN c5db.deal d ON d.id = o.deal_id
CROSS JOIN LATERAL (
    -- OFFSET keeps these from being looked up again wherever they are named.
    SELECT
        o.value IS NOT NULL AS value,
        o.status IS NOT NULL AS status,
        EXISTS (
            SELECT
            FROM c5db.fact f
            WHERE f.deal_id = o.deal_id AND f.attribute IN ('signed_on', 'announced_on')
        ) AS date,
        (SELECT count(*) FROM c5db.deal_party n WHERE n.deal_id = o.deal_id AND n.is_first) >= 2 AS two_parties,
        EXISTS (
            SELECT
            FROM c5db.deal_party n
            JOIN c5db.party p ON p.id = n.party_id
            WHERE n.deal_id = o.deal_id AND p.country IS NOT NULL
        ) AS country,
        o.independent_sources >= 2 AS second_voice
    OFFSET 0
) has;

COMMENT ON VIEW analyst.completeness IS 'How whole the record of each deal is: which of six things every deal should have are missing';
COMMENT ON COLUMN analyst.completeness.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.completeness.title IS 'Title';
COMMENT ON COLUMN analyst.completeness.type IS 'Kind of deal';
COMMENT ON COLUMN analyst.completeness.status IS 'How far the deal has got';
COMMENT ON COLUMN analyst.completeness.missing IS 'What is missing: value, status, date (of the signature or the announcement), two_parties, country (of a party), second_voice (an independent second source)';
COMMENT ON COLUMN analyst.completeness.completeness IS 'Share of the six that are there, 0 to 1';
