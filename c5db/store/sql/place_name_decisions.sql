-- Where people told a name from the one that the reading takes it for, it goes by itself.
UPDATE c5db.participation n
SET canonical_name = n.name, known = FALSE, parent = NULL
FROM c5db.deal_report t
WHERE n.report_id = t.id
    AND t.source_id = ANY(CAST(:source_ids AS bigint[]))
    AND n.canonical_name <> n.name
    AND EXISTS (
        SELECT
        FROM c5db.decided_name written
        JOIN c5db.decided_name taken ON taken.decision_id = written.decision_id AND taken.side <> written.side
        WHERE written.name = CASE n.kind WHEN 'person' THEN 'person' WHEN 'country' THEN 'country' ELSE 'organization' END || ':' || n.name
            AND taken.name = CASE n.kind WHEN 'person' THEN 'person' WHEN 'country' THEN 'country' ELSE 'organization' END || ':' || n.canonical_name
            AND NOT EXISTS (SELECT FROM c5db.identity_decision u WHERE u.undoes = written.decision_id)
    );
