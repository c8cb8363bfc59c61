DELETE FROM c5db.deal_report_key k
WHERE k.report_id = ANY(CAST(:report_ids AS bigint[]));

DELETE FROM c5db.deal_report_link link
WHERE link.decision_id IS NULL
    AND (
        link.report_id = ANY(CAST(:report_ids AS bigint[]))
        OR link.other_id = ANY(CAST(:report_ids AS bigint[]))
    );

INSERT INTO c5db.deal_report_key (key, report_id)
SELECT
    new.key,
    new.report_id
FROM unnest(CAST(:keys AS text[]), CAST(:key_reports AS bigint[])) AS new (key, report_id);
