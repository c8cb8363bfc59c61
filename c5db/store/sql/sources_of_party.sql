-- Sources, and deals, in which a party takes part under some names; under any, where none are given.
SELECT DISTINCT
    t.source_id,
    a.deal_id
FROM c5db.participation n
JOIN c5db.deal_report t ON t.id = n.report_id
LEFT JOIN c5db.deal_assignment a ON a.report_id = t.id
WHERE n.party_id = CAST(:party_id AS bigint)
    AND (
        CAST(:names AS text[]) IS NULL
        OR n.name = ANY(CAST(:names AS text[]))
        OR n.canonical_name = ANY(CAST(:names AS text[]))
    );
