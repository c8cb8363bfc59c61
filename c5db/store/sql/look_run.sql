SELECT EXISTS (
    SELECT
    FROM analyst.runs
    WHERE run_id = CAST(:run_id AS bigint)
);
