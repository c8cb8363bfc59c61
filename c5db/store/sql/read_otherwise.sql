-- What the present reading says and the stored one does not, and the other way round.
WITH now_read AS (
    SELECT a.n, to_jsonb(t) AS reading
    FROM pg_temp.arrived a
    CROSS JOIN LATERAL (
        SELECT 'claim', c.claim_id::text, c.ref, c.quote_start, c.quote_end, c.attributed_to, c.change, NULL
        FROM pg_temp.incoming_claim c
        WHERE c.n = a.n
        UNION ALL
        SELECT 'report', r.ref, r.type, 0, 0, r.title, concat_ws(' ', r.status, r.background, r.part_of_ref), r.object
        FROM pg_temp.incoming_report r
        WHERE r.n = a.n
        UNION ALL
        SELECT 'party', p.name, p.ref, p.name_start, p.name_end, p.canonical_name,
            concat_ws(' ', p.kind, p.role, p.country, p.known), p.parent
        FROM pg_temp.incoming_participation p
        WHERE p.n = a.n
        UNION ALL
        SELECT 'figure', f.kind, coalesce(f.claim_id::text, f.not_taken_because), f.quote_start, f.quote_end, f.unit,
            concat_ws(' ', trim_scale(f.value), trim_scale(f.value_max), f.value_text), f.qualifier
        FROM pg_temp.incoming_figure f
        WHERE f.n = a.n
    ) t (what, one, two, starts, ends, three, four, five)
),

stored AS (
    SELECT a.n, to_jsonb(t) AS reading
    FROM pg_temp.arrived a
    CROSS JOIN LATERAL (
        SELECT 'claim', c.id::text, r.ref, live.quote_start, live.quote_end, live.attributed_to, live.change, NULL
        FROM c5db.claim c
        JOIN c5db.live_claim live ON live.claim_id = c.id
        LEFT JOIN c5db.deal_report r ON r.id = live.report_id
        WHERE c.source_id = a.source_id
        UNION ALL
        SELECT 'report', r.ref, r.type, 0, 0, r.title, concat_ws(' ', r.status, r.background, r.part_of_ref), r.object
        FROM c5db.deal_report r
        WHERE r.source_id = a.source_id
        UNION ALL
        SELECT 'party', p.name, r.ref, p.name_start, p.name_end, p.canonical_name,
            concat_ws(' ', p.kind, p.role, p.country, p.known), p.parent
        FROM c5db.participation p
        JOIN c5db.deal_report r ON r.id = p.report_id
        WHERE r.source_id = a.source_id
        UNION ALL
        SELECT 'figure', f.kind, coalesce(f.claim_id::text, f.not_taken_because), f.quote_start, f.quote_end, f.unit,
            concat_ws(' ', trim_scale(f.value), trim_scale(f.value_max), f.value_text), f.qualifier
        FROM c5db.figure f
        WHERE f.source_id = a.source_id
    ) t (what, one, two, starts, ends, three, four, five)
)

SELECT n FROM (TABLE now_read EXCEPT ALL TABLE stored) AS came
UNION
SELECT n FROM (TABLE stored EXCEPT ALL TABLE now_read) AS went;
