"""What an error says of its cause: the data of one document, or the database itself."""

import psycopg
from sqlalchemy.exc import DBAPIError

OF_THE_DATA = ("22", "23", "54")
"""Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded."""


def is_of_the_data(error: Exception) -> bool:
    """Whether another document would fare better: what the server refuses for its content, or Python for its form."""
    cause = database_error(error)
    return cause is None or isinstance(cause, psycopg.DataError) or (cause.sqlstate or "")[:2] in OF_THE_DATA


def database_error(error: BaseException) -> psycopg.Error | None:
    """What the driver said; None where it is no error of the database."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return cause if isinstance(cause, psycopg.Error) else None


def describe(error: BaseException) -> str:
    """The error in one line, without the statement and its parameters."""
    words = str(database_error(error) or error).strip()
    return words.splitlines()[0] if words else type(error).__name__
