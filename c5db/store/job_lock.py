"""The lock of the nightly job: held by a connection, so that it is free as soon as its holder is dead."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError

from c5db.domain.errors import LockedError
from c5db.store.rows import run_script

JOB_LOCK = 0x_C5DB_0001
"""Its number among the advisory locks of the database."""


@contextmanager
def only_job(engine: Engine) -> Iterator[Callable[[], None]]:
    """The lock, or LockedError at once; what is given checks that it is still held."""
    with engine.connect() as holder:
        if not run_script(holder, "take_job_lock", key=JOB_LOCK).scalar():
            row = run_script(holder, "find_job_holder", key=JOB_LOCK).first()
            since = f" since {row.backend_start:%Y-%m-%d %H:%M}" if row else ""
            raise LockedError(f"a nightly run is under way{since}")
        holder.commit()

        def still_held() -> None:
            holder.execute(select(1))
            holder.commit()

        try:
            yield still_held
        finally:
            with suppress(SQLAlchemyError):
                holder.rollback()
                run_script(holder, "free_job_lock", key=JOB_LOCK)
                holder.commit()
                run_script(holder, "forget_job_settings")
                holder.commit()
