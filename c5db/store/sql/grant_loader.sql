-- Statements that let a role write the tables, but not those that only an upgrade writes.
SELECT format(step.words, CAST(:role AS text), pg_get_userbyid(n.nspowner), current_database())
FROM pg_namespace n
CROSS JOIN (
    VALUES
        ('GRANT CONNECT, TEMPORARY ON DATABASE %3$I TO %1$I'),
        ('GRANT USAGE ON SCHEMA analyst, c5db TO %1$I'),
        ('GRANT SELECT ON ALL TABLES IN SCHEMA analyst TO %1$I'),
        ('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA c5db TO %1$I'),
        ('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA c5db TO %1$I'),
        ('ALTER DEFAULT PRIVILEGES FOR ROLE %2$I IN SCHEMA analyst GRANT SELECT ON TABLES TO %1$I'),
        ('ALTER DEFAULT PRIVILEGES FOR ROLE %2$I IN SCHEMA c5db GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %1$I'),
        ('ALTER DEFAULT PRIVILEGES FOR ROLE %2$I IN SCHEMA c5db GRANT USAGE, SELECT ON SEQUENCES TO %1$I'),
        -- A schema of the role's own name would be found without being told.
        ('ALTER ROLE %1$I IN DATABASE %3$I SET search_path = public')
) AS step (words)
WHERE n.nspname = 'analyst'
UNION ALL
SELECT format('REVOKE INSERT, UPDATE, DELETE ON c5db.%I FROM %I', t.name, CAST(:role AS text))
FROM unnest(CAST(:only_read AS text[])) AS t (name)
UNION ALL
-- Whoever loads marks its runs by such locks.
SELECT format('GRANT EXECUTE ON FUNCTION %s TO %I', p.oid::regprocedure, CAST(:role AS text))
FROM pg_proc p
WHERE p.pronamespace = 'pg_catalog'::regnamespace
    AND p.proname ~ '^pg_(try_)?advisory'
    AND (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user);
