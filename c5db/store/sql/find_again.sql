CREATE TEMP TABLE arrived ON COMMIT DROP AS
SELECT i.n, s.id AS source_id, s.revision, true AS former
FROM pg_temp.incoming_document i
JOIN c5db.source s ON s.source_key = i.source_key
JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
WHERE r.text_hash = i.text_hash;

UPDATE c5db.source_revision r
SET body = i.body
FROM pg_temp.arrived a
JOIN pg_temp.incoming_document i USING (n)
WHERE r.source_id = a.source_id AND r.revision = a.revision AND r.body <> i.body;
