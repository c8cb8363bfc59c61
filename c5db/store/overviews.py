"""The overviews of deals, which triggers keep in step with what they are gathered from."""

from sqlalchemy import Connection, text


def gather_at_commit(connection: Connection) -> None:
    """Gather the overviews of changed deals once, at the end of the transaction, not after each of its statements."""
    connection.execute(text("SET CONSTRAINTS c5db.keep_deals DEFERRED"))
