-- Statements that let a role read the views.
SELECT format(step.words, CAST(:role AS text), pg_get_userbyid(n.nspowner), current_database(), CAST(:timeout AS text))
FROM pg_namespace n
CROSS JOIN (
    VALUES
        ('GRANT CONNECT ON DATABASE %3$I TO %1$I'),
        ('GRANT USAGE ON SCHEMA analyst TO %1$I'),
        ('GRANT SELECT ON ALL TABLES IN SCHEMA analyst TO %1$I'),
        ('ALTER DEFAULT PRIVILEGES FOR ROLE %2$I IN SCHEMA analyst GRANT SELECT ON TABLES TO %1$I'),
        ('ALTER ROLE %1$I IN DATABASE %3$I SET default_transaction_read_only = on'),
        ('ALTER ROLE %1$I IN DATABASE %3$I SET statement_timeout = %4$L'),
        ('ALTER ROLE %1$I IN DATABASE %3$I SET idle_in_transaction_session_timeout = %4$L'),
        ('ALTER ROLE %1$I IN DATABASE %3$I SET search_path = analyst'),
        -- The views are made of many tables: a filter on one of several joined views should still be seen first.
        ('ALTER ROLE %1$I IN DATABASE %3$I SET join_collapse_limit = 12'),
        ('ALTER ROLE %1$I IN DATABASE %3$I SET from_collapse_limit = 12')
) AS step (words)
WHERE n.nspname = 'analyst';
