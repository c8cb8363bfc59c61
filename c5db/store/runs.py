"""Runs: a row from the start, a lock as long as the run lives, and an end in words."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.metadata import version

from sqlalchemy import Connection, Engine, column, table, text, update
from sqlalchemy.exc import SQLAlchemyError

from c5db.store.usual import count_moved_facts

# The models are not asked, as mapping them takes longer than a load that brings nothing new.
logger = logging.getLogger(__name__)

# The lock of a run is named by a hash, so that it can't be the number of another lock.
LOCK = "hashtextextended('c5db run ' || :run_id, 0)"

END = """
UPDATE c5db.run SET status = :status, error = :error, facts_moved = :facts_moved, finished_at = clock_timestamp()
WHERE id = :run_id AND status = 'running'
"""


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
    run = table("run", column("id"), *map(column, counts), schema="c5db")
    connection.execute(update(run).where(run.c.id == run_id).values(dict(counts)))


def find_run(connection: Connection, run_id: int) -> bool:
    """Whether there is a run of that number."""
    query = text("SELECT EXISTS (SELECT FROM c5db.run WHERE id = :run_id)")
    return bool(connection.execute(query, {"run_id": run_id}).scalar_one())


def _start(holder: Connection, command: str) -> int:
    _mark_killed(holder)
    query = text("INSERT INTO c5db.run (command, version) VALUES (:command, :version) RETURNING id")
    run_id: int = holder.execute(query, {"command": command, "version": version("c5db")}).scalar_one()
    holder.execute(text(f"SELECT pg_advisory_lock({LOCK})"), {"run_id": str(run_id)})
    holder.commit()
    return run_id


def _mark_killed(holder: Connection) -> None:
    """A run that is not at its end and holds no lock was killed."""
    unfinished = text("SELECT id FROM c5db.run WHERE status = 'running' ORDER BY id")
    for run_id in holder.execute(unfinished).scalars().all():
        parameters = {"run_id": str(run_id)}
        if holder.execute(text(f"SELECT pg_try_advisory_lock({LOCK})"), parameters).scalar_one():
            _end(holder, run_id, "killed", "it ended without a word")
            logger.warning("run %d was killed: it ended without a word", run_id)
            holder.execute(text(f"SELECT pg_advisory_unlock({LOCK})"), parameters)
    holder.commit()


def _end(holder: Connection, run_id: int, status: str, error: str | None = None) -> None:
    # Where the server is gone, the next run finds this one killed; the error that led here must not be hidden.
    with suppress(SQLAlchemyError):
        holder.rollback()
        moved = count_moved_facts(holder, run_id)
        holder.execute(text(END), {"run_id": run_id, "status": status, "error": error, "facts_moved": moved})
        holder.commit()


def _unlock(holder: Connection, run_id: int) -> None:
    with suppress(SQLAlchemyError):
        holder.execute(text(f"SELECT pg_advisory_unlock({LOCK})"), {"run_id": str(run_id)})
        holder.commit()


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
