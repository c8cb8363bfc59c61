-- Called for now as one report calls it.
INSERT INTO c5db.deal (id, title, type, run_id)
OVERRIDING SYSTEM VALUE
SELECT
    new.id,
    t.title,
    t.type,
    CAST(:run_id AS bigint)
FROM unnest(CAST(:ids AS bigint[]), CAST(:report_ids AS bigint[])) AS new (id, report_id)
JOIN c5db.deal_report t ON t.id = new.report_id;
