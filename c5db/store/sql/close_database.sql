-- Statements that take from PUBLIC what Postgres gives to every login: temporary tables, the empty schema public,
-- and, where a superuser grants, large objects and the advisory locks that a run is known by.
SELECT format(step.words, pg_get_userbyid(n.nspowner), current_database())
FROM pg_namespace n
CROSS JOIN (
    VALUES
        ('GRANT TEMPORARY ON DATABASE %2$I TO %1$I'),
        ('REVOKE CREATE, TEMPORARY ON DATABASE %2$I FROM PUBLIC')
) AS step (words)
WHERE n.nspname = 'analyst'
UNION ALL
SELECT 'REVOKE ALL ON SCHEMA public FROM PUBLIC'
FROM pg_namespace n
WHERE n.nspname = 'public'
    AND pg_has_role(n.nspowner, 'USAGE')
    AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid)
    AND NOT EXISTS (SELECT FROM pg_proc p WHERE p.pronamespace = n.oid)
UNION ALL
SELECT format(step.words, p.oid::regprocedure, pg_get_userbyid(n.nspowner))
FROM pg_proc p
JOIN pg_namespace n ON n.nspname = 'analyst'
CROSS JOIN (
    VALUES
        ('GRANT EXECUTE ON FUNCTION %1$s TO %2$I'),
        ('REVOKE EXECUTE ON FUNCTION %1$s FROM PUBLIC')
) AS step (words)
WHERE p.pronamespace = 'pg_catalog'::regnamespace
    AND (
        p.proname ~ '^pg_(try_)?advisory'
        OR p.proname IN (
            'lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_unlink', 'lo_truncate', 'lo_truncate64', 'lowrite',
            'pg_logical_emit_message', 'pg_notify'
        )
    )
    AND (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user);
