"""What Postgres plans by: of new tables it knows nothing until it comes by of its own accord, a minute later."""

from sqlalchemy import Connection, text

from c5db.store.rows import run_script

NEVER = text("SELECT reltuples < 0 FROM pg_class WHERE oid = to_regclass('c5db.live_claim')")


def gather_statistics(connection: Connection) -> None:
    """Have Postgres look at tables that it never looked at; those of another owner it leaves as they are."""
    if connection.scalar(NEVER):
        run_script(connection, "gather_statistics")
