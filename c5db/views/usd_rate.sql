-- The planner puts the body in the place of the call, so it reads a view that whoever calls may read.
CREATE FUNCTION analyst.usd_rate(currency text, told_on text)
RETURNS TABLE (usd numeric, rate_on text, source text)
LANGUAGE sql
STABLE
AS $$
    SELECT 1::numeric, NULL::text, 'US dollars'
    WHERE usd_rate.currency = 'USD'
    UNION ALL
    (
        SELECT
            r.usd,
            to_char(r.day, 'YYYY-MM-DD'),
            r.source
        FROM (
            SELECT
                CASE
                    WHEN usd_rate.told_on ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
                        THEN make_date(left(usd_rate.told_on, 4)::integer, substr(usd_rate.told_on, 6, 2)::integer, 1)
                            + substr(usd_rate.told_on, 9, 2)::integer - 1
                END AS day
        ) told
        JOIN analyst.rates r
            ON r.currency = usd_rate.currency AND r.currency <> 'USD' AND r.day BETWEEN told.day - 6 AND told.day
        ORDER BY r.day DESC
        LIMIT 1
    )
    UNION ALL
    SELECT
        round(avg(r.usd), 14),
        usd_rate.told_on,
        'mean of ' || count(*) || CASE count(*) WHEN 1 THEN ' day' ELSE ' days' END || ' of the month: '
            || string_agg(DISTINCT r.source, ', ')
    FROM (
        SELECT
            CASE
                WHEN usd_rate.told_on ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])$'
                    THEN make_date(left(usd_rate.told_on, 4)::integer, substr(usd_rate.told_on, 6, 2)::integer, 1)
            END AS day
    ) first
    JOIN analyst.rates r
        ON r.currency = usd_rate.currency AND r.currency <> 'USD'
            AND r.day >= first.day AND r.day < first.day + INTERVAL '1 month'
    HAVING count(*) > 0
$$;

COMMENT ON FUNCTION analyst.usd_rate(text, text) IS 'US dollars for one unit of a currency on a day (the last rate of that day and the six before it) or over a month (the mean of the rates known); no row where none is known or the date is vaguer';
