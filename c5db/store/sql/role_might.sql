SELECT
    CASE
        WHEN r.rolname = current_user THEN 'is the login that grants'
        WHEN r.rolsuper THEN 'is a superuser'
        WHEN r.rolcreaterole THEN 'may create roles'
        WHEN r.rolcreatedb THEN 'may create databases'
        WHEN r.rolreplication THEN 'may replicate'
        WHEN r.rolbypassrls THEN 'may pass by row security'
        WHEN EXISTS (
                SELECT
                FROM pg_shdepend d
                WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid AND d.deptype = 'o'
            )
            THEN 'owns things in the database'
    END
FROM pg_roles r
WHERE r.rolname = :role;
