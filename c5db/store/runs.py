"""Runs: a row from the start, a lock as long as the run lives, and an end in words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.metadata import version

from sqlalchemy import Connection, Engine, func, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from c5db.models import Run

# The lock of a run is named by a hash, so that it can't be the number of another lock.
LOCK = "hashtextextended('c5db run ' || :run_id, 0)"


@contextmanager
def running(engine: Engine, command: str) -> Iterator[int]:
    """A run that is on record from here, and as ended, failed or interrupted afterwards."""
    with engine.connect() as holder:
        run_id = _start(holder, command)
        try:
            yield run_id
        except KeyboardInterrupt:
            _end(holder, run_id, "interrupted")
            raise
        except BaseException as error:
            _end(holder, run_id, "failed", _first_line(error))
            raise
        else:
            _end(holder, run_id, "done")
        finally:
            _unlock(holder, run_id)


def count(connection: Connection, run_id: int, counts: Mapping[str, object]) -> None:
    """Write the counts of a run, by column."""
    connection.execute(update(Run).where(Run.id == run_id).values(counts))


def _start(holder: Connection, command: str) -> int:
    _mark_killed(holder)
    run_id = holder.execute(insert(Run).values(command=command, version=version("c5db")).returning(Run.id)).scalar_one()
    holder.execute(text(f"SELECT pg_advisory_lock({LOCK})"), {"run_id": str(run_id)})
    holder.commit()
    return run_id


def _mark_killed(holder: Connection) -> None:
    """A run that is not at its end and holds no lock was killed."""
    for run_id in holder.execute(select(Run.id).where(Run.status == "running").order_by(Run.id)).scalars().all():
        parameters = {"run_id": str(run_id)}
        if holder.execute(text(f"SELECT pg_try_advisory_lock({LOCK})"), parameters).scalar_one():
            _end(holder, run_id, "killed", "it ended without a word")
            holder.execute(text(f"SELECT pg_advisory_unlock({LOCK})"), parameters)
    holder.commit()


def _end(holder: Connection, run_id: int, status: str, error: str | None = None) -> None:
    # Where the server is gone, the next run finds this one killed; the error that led here must not be hidden.
    with suppress(SQLAlchemyError):
        holder.rollback()
        statement = update(Run).where(Run.id == run_id, Run.status == "running")
        holder.execute(statement.values(status=status, error=error, finished_at=func.clock_timestamp()))
        holder.commit()


def _unlock(holder: Connection, run_id: int) -> None:
    with suppress(SQLAlchemyError):
        holder.execute(text(f"SELECT pg_advisory_unlock({LOCK})"), {"run_id": str(run_id)})
        holder.commit()


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
