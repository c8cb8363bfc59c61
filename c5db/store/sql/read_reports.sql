SELECT
    t.id,
    t.source_id,
    s.source_key,
    t.ref,
    t.type,
    t.title,
    t.status,
    t.object,
    t.background,
    t.part_of_ref,
    r.published_on,
    r.lang,
    CASE WHEN octet_length(r.text) < CAST(:longest AS integer) THEN substr(r.text, 1, CAST(:around AS integer)) END
    AS opening,
    (
        SELECT json_agg(json_build_array(n.canonical_name, n.kind, n.role, n.country, n.known, n.parent) ORDER BY n.id)
        FROM c5db.participation n
        WHERE n.report_id = t.id
    ) AS sides,
    (
        SELECT
            json_agg(
                json_build_array(
                    c.attribute,
                    c.unit,
                    c.value::text,
                    c.value_max::text,
                    c.value_text,
                    c.qualifier,
                    c.item,
                    -- One piece of the text a claim: each is counted off from its first character.
                    CASE
                        WHEN octet_length(r.text) < CAST(:longest AS integer)
                            THEN substr(
                                r.text,
                                greatest(live.quote_start - CAST(:around AS integer), 0) + 1,
                                least(live.quote_start, CAST(:around AS integer))
                                + live.quote_end - live.quote_start + CAST(:around AS integer)
                            )
                    END,
                    live.quote_start,
                    live.quote_end,
                    live.change
                )
                ORDER BY live.quote_start, c.id
            )
        FROM c5db.live_claim live
        -- OFFSET 0 lets each claim be looked up: of tables just filled the planner thinks little enough to read them whole.
        CROSS JOIN LATERAL (
            SELECT x.*
            FROM c5db.claim x
            WHERE x.id = live.claim_id
            OFFSET 0
        ) c
        WHERE live.report_id = t.id
    ) AS claims
FROM c5db.deal_report t
JOIN c5db.source s ON s.id = t.source_id
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE t.source_id = ANY(CAST(:source_ids AS bigint[]))
ORDER BY t.id;
