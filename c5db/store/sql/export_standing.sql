-- What a run that is still under way brings may be in the data in part: a reader has to ask for it again.
SELECT
    coalesce(
        (SELECT min(r.id) - 1 FROM c5db.run r WHERE r.status = 'running'),
        (SELECT max(r.id) FROM c5db.run r),
        0
    ) AS run_id,
    (SELECT v.version_num FROM c5db.alembic_version v) AS schema_version;
