CREATE OR REPLACE VIEW analyst.runs AS
SELECT
    r.id AS run_id,
    r.command,
    r.started_at,
    r.finished_at,
    r.status,
    r.documents_seen,
    r.documents_new,
    r.documents_rejected,
    r.claims_new,
    r.error,
    r.pages_fetched,
    r.pages_failed,
    r.facts_moved,
    r.warnings
FROM c5db.run r;

COMMENT ON VIEW analyst.runs IS 'Every command that changed the database, from its start';
COMMENT ON COLUMN analyst.runs.run_id IS 'Number of the run';
COMMENT ON COLUMN analyst.runs.command IS 'The command';
COMMENT ON COLUMN analyst.runs.started_at IS 'When it began';
COMMENT ON COLUMN analyst.runs.finished_at IS 'When it ended; null while it runs';
COMMENT ON COLUMN analyst.runs.status IS 'running, done, failed, interrupted or killed';
COMMENT ON COLUMN analyst.runs.documents_seen IS 'Documents read';
COMMENT ON COLUMN analyst.runs.documents_new IS 'Documents stored as new sources';
COMMENT ON COLUMN analyst.runs.documents_rejected IS 'Documents not taken';
COMMENT ON COLUMN analyst.runs.claims_new IS 'Claims stored';
COMMENT ON COLUMN analyst.runs.error IS 'Why it failed';
COMMENT ON COLUMN analyst.runs.pages_fetched IS 'Pages that came from the web';
COMMENT ON COLUMN analyst.runs.pages_failed IS 'Pages that did not come';
COMMENT ON COLUMN analyst.runs.facts_moved IS 'Facts that stood before and came to say something else';
COMMENT ON COLUMN analyst.runs.warnings IS 'What was out of bounds, in words';
