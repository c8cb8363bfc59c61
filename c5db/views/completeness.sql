CREATE VIEW analyst.completeness AS
SELECT
    w.deal_id,
    w.title,
    w.type,
    w.status,
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
FROM c5db.deal_worth w
CROSS JOIN LATERAL (
    SELECT
        w.value IS NOT NULL AS value,
        w.status IS NOT NULL AS status,
        EXISTS (
            SELECT
            FROM c5db.fact f
            WHERE f.deal_id = w.deal_id AND f.attribute IN ('signed_on', 'announced_on')
        ) AS date,
        coalesce(who.parties >= 2, FALSE) AS two_parties,
        coalesce(who.countries >= 1, FALSE) AS country,
        coalesce(who.voices >= 2, FALSE) AS second_voice
    FROM (
        SELECT
            count(DISTINCT n.party_id) AS parties,
            count(p.country) AS countries,
            count(DISTINCT coalesce(k.original_source_id, t.source_id)) AS voices
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        LEFT JOIN c5db.source_copy k ON k.source_id = t.source_id
        LEFT JOIN c5db.participation n ON n.report_id = a.report_id
        LEFT JOIN c5db.party p ON p.id = n.party_id
        WHERE a.deal_id = w.deal_id
    ) who
) has;

COMMENT ON VIEW analyst.completeness IS 'How whole the record of each deal is: which of six things every deal should have are missing';
COMMENT ON COLUMN analyst.completeness.deal_id IS 'The deal';
COMMENT ON COLUMN analyst.completeness.title IS 'Title';
COMMENT ON COLUMN analyst.completeness.type IS 'Kind of deal';
COMMENT ON COLUMN analyst.completeness.status IS 'How far the deal has got';
COMMENT ON COLUMN analyst.completeness.missing IS 'What is missing: value, status, date (of the signature or the announcement), two_parties, country (of a party), second_voice (an independent second source)';
COMMENT ON COLUMN analyst.completeness.completeness IS 'Share of the six that are there, 0 to 1';
