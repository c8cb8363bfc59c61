CREATE TEMP TABLE incoming_fact (LIKE c5db.fact) ON COMMIT DROP;

ALTER TABLE pg_temp.incoming_fact
    ALTER COLUMN id DROP NOT NULL,
    ALTER COLUMN run_id DROP NOT NULL,
    ALTER COLUMN changed_at DROP NOT NULL;

CREATE TEMP TABLE incoming_change (LIKE c5db.fact_change) ON COMMIT DROP;

ALTER TABLE pg_temp.incoming_change
    ADD COLUMN place integer,
    ALTER COLUMN id DROP NOT NULL,
    ALTER COLUMN run_id DROP NOT NULL,
    ALTER COLUMN changed_at DROP NOT NULL;
