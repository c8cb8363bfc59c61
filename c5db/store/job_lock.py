"""The lock of the nightly job: held by a connection, so that it is free as soon as its holder is dead."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from c5db.domain.errors import LockedError

JOB_LOCK = 0x_C5DB_0001
"""Its number among the advisory locks of the database."""
KEEPING = (
    # A machine that is gone says no good-bye: the server asks it, and frees the lock within a minute.
    "SET tcp_keepalives_idle = 20",
    "SET tcp_keepalives_interval = 10",
    "SET tcp_keepalives_count = 4",
    "SET idle_session_timeout = 0",
)
HOLDER = """
    SELECT a.pid, a.backend_start
    FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (CAST(l.classid AS bigint) << 32 | CAST(l.objid AS bigint)) = :key
"""


@contextmanager
def only_job(engine: Engine) -> Iterator[Callable[[], None]]:
    """The lock, or LockedError at once; what is given checks that it is still held."""
    with engine.connect() as holder:
        for statement in KEEPING:
            holder.execute(text(statement))
        if not holder.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": JOB_LOCK}):
            row = holder.execute(text(HOLDER), {"key": JOB_LOCK}).first()
            since = f" since {row.backend_start:%Y-%m-%d %H:%M}" if row else ""
            raise LockedError(f"a nightly run is under way{since}")
        holder.commit()

        def still_held() -> None:
            holder.execute(text("SELECT 1"))
            holder.commit()

        try:
            yield still_held
        finally:
            with suppress(SQLAlchemyError):
                holder.rollback()
                holder.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": JOB_LOCK})
                holder.commit()
                # The connection goes back to the pool: without what it was told for this job.
                holder.execute(text("RESET ALL"))
                holder.execute(text("SET search_path TO public"))
                holder.commit()
