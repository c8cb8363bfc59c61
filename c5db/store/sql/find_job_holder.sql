SELECT
    a.pid,
    a.backend_start
FROM pg_locks l
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory'
    AND l.granted
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    AND (CAST(l.classid AS bigint) << 32 | CAST(l.objid AS bigint)) = :key;
