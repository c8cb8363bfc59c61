"""What former nightly runs came to, and what the present one has moved."""

from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.store.rows import run_script


@dataclass(frozen=True)
class Former:
    """The counts of a run."""

    documents_seen: int
    documents_new: int
    documents_rejected: int
    claims_new: int
    pages_fetched: int
    pages_failed: int
    facts_moved: int


def former_runs(connection: Connection, run_id: int, number: int) -> list[Former]:
    """The latest nightly runs that were done, the newest first."""
    return [Former(*tuple(row)) for row in run_script(connection, "usual_runs", run_id=run_id, number=number)]


def latest_run(connection: Connection, run_id: int) -> Former | None:
    """The nightly run before this one, however it ended."""
    row = run_script(connection, "latest_run", run_id=run_id).one_or_none()
    return None if row is None else Former(*tuple(row))


def count_moved_facts(connection: Connection, run_id: int) -> int:
    """How many facts that stood before say something else since this run, or stand no more."""
    return int(run_script(connection, "count_moved_facts", run_id=run_id).scalar_one())
