UPDATE c5db.deal_report t
SET
    ref = i.ref,
    type = i.type,
    title = i.title,
    status = i.status,
    object = i.object,
    background = i.background,
    part_of_ref = i.part_of_ref,
    run_id = CAST(:run_id AS bigint)
FROM pg_temp.incoming_report i
WHERE t.id = i.report_id;

INSERT INTO c5db.deal_report (
    source_id, ref, type, title, status, object, background, part_of_ref, run_id
)
SELECT
    a.source_id,
    i.ref,
    i.type,
    i.title,
    i.status,
    i.object,
    i.background,
    i.part_of_ref,
    CAST(:run_id AS bigint)
FROM pg_temp.incoming_report i
JOIN pg_temp.arrived a USING (n)
WHERE i.report_id IS NULL
ORDER BY i.n, i.place;

INSERT INTO c5db.live_claim (
    claim_id, report_id, quote_start, quote_end, attributed_to, rule, confidence, change
)
SELECT
    c.claim_id,
    t.id,
    c.quote_start,
    c.quote_end,
    c.attributed_to,
    c.rule,
    c.confidence,
    c.change
FROM pg_temp.incoming_claim c
JOIN pg_temp.arrived a USING (n)
LEFT JOIN c5db.deal_report t ON t.source_id = a.source_id AND t.ref = c.ref;

INSERT INTO c5db.participation (
    report_id, name, canonical_name, kind, role, country, known, parent, name_start, name_end
)
SELECT
    t.id,
    i.name,
    i.canonical_name,
    i.kind,
    i.role,
    i.country,
    i.known,
    i.parent,
    i.name_start,
    i.name_end
FROM pg_temp.incoming_participation i
JOIN pg_temp.arrived a USING (n)
LEFT JOIN c5db.deal_report t ON t.source_id = a.source_id AND t.ref = i.ref
ORDER BY i.n, i.name_start, i.role, i.ref;
