INSERT INTO c5db.decided_name (decision_id, name, side)
SELECT
    CAST(:decision_id AS bigint),
    given.name,
    given.side
FROM unnest(CAST(:names AS text[]), CAST(:sides AS integer[])) AS given (name, side);
