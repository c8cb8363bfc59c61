-- First, so that nothing is looked for where no text was before.
DELETE FROM c5db.source_fingerprint f
USING c5db.source_signature g
WHERE g.source_id = ANY(CAST(:source_ids AS bigint[])) AND f.source_id = g.source_id;

INSERT INTO c5db.source_signature (source_id, signature)
SELECT
    new.source_id,
    new.signature
FROM unnest(CAST(:source_ids AS bigint[]), CAST(:signatures AS bytea[])) AS new (source_id, signature)
ON CONFLICT (source_id) DO UPDATE SET signature = excluded.signature;
