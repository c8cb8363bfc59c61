"""Documents that were not taken: kept until the same document is taken after all."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, text

from c5db.domain.records import Reject
from c5db.store.rows import run_script


def save_rejects(connection: Connection, rejects: Sequence[Reject], run_id: int) -> None:
    """Keep why documents were not taken, each with its latest reason only."""
    if rejects:
        origins, reasons = [reject.origin for reject in rejects], [reject.reason for reject in rejects]
        run_script(connection, "save_rejects", origins=origins, reasons=reasons, run_id=run_id)


def clear_rejects(connection: Connection, origins: Collection[str]) -> None:
    """Forget that these documents were not taken once."""
    run_script(connection, "clear_rejects", origins=list(origins))


def rejected_origins(connection: Connection) -> list[str]:
    """Where the documents that were not taken were read from."""
    return list(connection.execute(text("SELECT DISTINCT origin FROM c5db.reject ORDER BY origin")).scalars())
