"""The database for a command, and what goes wrong with it as one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from c5db.domain.errors import DatabaseFailedError, DatabaseUnreachableError

if TYPE_CHECKING:
    from sqlalchemy import Engine

OURS = ("22", "23", "42")
"""Classes of SQLSTATE that betray a fault of this program, whose trace is wanted: data, constraints, syntax."""
NO_RIGHT = "42501"


@contextmanager
def database() -> Iterator["Engine"]:
    """The database that the environment names, else the embedded one."""
    from sqlalchemy.exc import DBAPIError

    from c5db.database import open_database
    from c5db.store.failures import database_error, describe

    try:
        with open_database() as engine:
            yield engine
    except Exception as error:
        cause = database_error(error)
        if cause is None:
            raise
        if cause.sqlstate is None or (isinstance(error, DBAPIError) and error.connection_invalidated):
            raise DatabaseUnreachableError(describe(error)) from error
        if cause.sqlstate[:2] in OURS and cause.sqlstate != NO_RIGHT:
            raise
        raise DatabaseFailedError(describe(error)) from error
