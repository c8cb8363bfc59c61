INSERT INTO c5db.source_fingerprint (fingerprint, source_id)
SELECT
    new.fingerprint,
    new.source_id
FROM unnest(CAST(:fingerprints AS text[]), CAST(:fingerprint_sources AS bigint[])) AS new (fingerprint, source_id)
ON CONFLICT (fingerprint, source_id) DO NOTHING;
