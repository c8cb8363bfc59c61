WITH written AS (
    INSERT INTO c5db.exchange_rate AS held (currency, day, usd, source, run_id)
    SELECT
        i.currency,
        i.day,
        i.usd,
        i.source,
        CAST(:run_id AS bigint)
    FROM pg_temp.incoming_rate i
    ON CONFLICT (currency, day) DO UPDATE
    SET
        usd = excluded.usd,
        source = excluded.source,
        run_id = excluded.run_id
    WHERE (held.usd, held.source) IS DISTINCT FROM (excluded.usd, excluded.source)
        AND (excluded.source <> :central_bank OR held.source = :central_bank)
    RETURNING held.currency, held.day
),

changed AS (
    SELECT
        w.currency,
        min(w.day) AS first_day,
        -- A rate holds for the six days after its own, too.
        max(w.day) + 6 AS last_day
    FROM written w
    GROUP BY w.currency
),

concerned AS (
    INSERT INTO c5db.stale_deal (deal_id)
    SELECT DISTINCT f.deal_id
    FROM changed n
    JOIN c5db.fact f ON f.unit = n.currency AND f.attribute = ANY(CAST(:money AS text[]))
    WHERE EXISTS (
        SELECT
        FROM c5db.fact other
        WHERE other.deal_id = f.deal_id AND other.attribute = ANY(CAST(:money AS text[])) AND other.unit <> f.unit
    )
        AND EXISTS (
            SELECT
            FROM c5db.fact told
            LEFT JOIN c5db.claim c ON c.id = ANY(told.chosen_claims)
            LEFT JOIN c5db.source s ON s.id = c.source_id
            LEFT JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
            LEFT JOIN LATERAL regexp_split_to_table(told.value_text, '/') AS dated (told_on) ON TRUE
            WHERE told.deal_id = f.deal_id
                AND (
                    (
                        told.attribute = ANY(CAST(:money AS text[]))
                        AND r.published_on BETWEEN n.first_day AND n.last_day
                    )
                    OR (
                        told.attribute = ANY(CAST(:days AS text[]))
                        AND left(dated.told_on, 7) COLLATE "C"
                        BETWEEN to_char(n.first_day, 'YYYY-MM') AND to_char(n.last_day, 'YYYY-MM')
                    )
                )
        )
    ON CONFLICT DO NOTHING
)

SELECT
    (SELECT count(*) FROM pg_temp.incoming_rate) AS read,
    (SELECT count(*) FROM written) AS changed;
