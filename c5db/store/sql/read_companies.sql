SELECT
    t.source_id,
    array_agg(DISTINCT spelt.name ORDER BY spelt.name) AS names
FROM c5db.deal_report t
JOIN c5db.participation n ON n.report_id = t.id
CROSS JOIN LATERAL (VALUES (n.name), (n.canonical_name)) spelt (name)
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[])) AND n.kind IN ('company', 'state_company')
GROUP BY t.source_id;
