CREATE VIEW analyst.rejects AS
SELECT
    j.id AS reject_id,
    j.origin,
    j.reason,
    j.rejected_at,
    j.run_id
FROM c5db.reject j;

COMMENT ON VIEW analyst.rejects IS 'Documents that could not be read or stored, and why';
COMMENT ON COLUMN analyst.rejects.reject_id IS 'Number of the reject';
COMMENT ON COLUMN analyst.rejects.origin IS 'Where the document was read from: the path, with the line for JSON Lines';
COMMENT ON COLUMN analyst.rejects.reason IS 'Why it was not taken';
COMMENT ON COLUMN analyst.rejects.rejected_at IS 'When it was first not taken';
COMMENT ON COLUMN analyst.rejects.run_id IS 'The run that first did not take it';
