-- Statements that take from a role whatever it was given in this database, of itself or through other roles.
WITH ours AS (
    SELECT n.nspname AS name
    FROM pg_namespace n
    WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
),
owner AS (
    SELECT pg_get_userbyid(n.nspowner) AS name
    FROM pg_namespace n
    WHERE n.nspname = 'analyst'
)
SELECT format('REVOKE %I FROM %I', pg_get_userbyid(m.roleid), CAST(:role AS text))
FROM pg_auth_members m
WHERE pg_get_userbyid(m.member) = CAST(:role AS text)
UNION ALL
SELECT format('REVOKE ALL ON %s %I FROM %I', kind.name, ours.name, CAST(:role AS text))
FROM ours
CROSS JOIN (
    VALUES
        ('ALL TABLES IN SCHEMA'),
        ('ALL SEQUENCES IN SCHEMA'),
        ('ALL ROUTINES IN SCHEMA'),
        ('SCHEMA')
) AS kind (name)
UNION ALL
SELECT format(
    'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I REVOKE ALL ON %s FROM %I',
    owner.name,
    place.name,
    place.kind,
    CAST(:role AS text)
)
FROM owner
CROSS JOIN (VALUES ('analyst', 'TABLES'), ('c5db', 'TABLES'), ('c5db', 'SEQUENCES')) AS place (name, kind)
UNION ALL
SELECT format('REVOKE ALL ON DATABASE %I FROM %I', current_database(), CAST(:role AS text))
UNION ALL
SELECT format('ALTER ROLE %I IN DATABASE %I RESET ALL', CAST(:role AS text), current_database());
