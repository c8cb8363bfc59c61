-- A machine that is gone says no good-bye: the server asks it, and frees the lock within a minute.
SET tcp_keepalives_idle = 20;

SET tcp_keepalives_interval = 10;

SET tcp_keepalives_count = 4;

SET idle_session_timeout = 0;

SELECT pg_try_advisory_lock(:key);
