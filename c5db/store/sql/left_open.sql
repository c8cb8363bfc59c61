-- What a narrow login can still do, in words.
SELECT 'the schema public is not empty or not ours: every login may look into it'
WHERE EXISTS (
        SELECT
        FROM pg_namespace n
        CROSS JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) AS given
        WHERE n.nspname = 'public' AND given.grantee = 0
    )
UNION ALL
SELECT 'only a superuser can take advisory locks and large objects from every login'
WHERE has_function_privilege('public', 'pg_catalog.lo_create(oid)', 'EXECUTE');
