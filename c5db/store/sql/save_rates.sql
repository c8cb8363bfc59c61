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
    RETURNING 1
)
SELECT
    (SELECT count(*) FROM pg_temp.incoming_rate) AS read,
    (SELECT count(*) FROM written) AS changed;
