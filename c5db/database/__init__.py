"""The way to the database: an engine for the one that the environment names, with the schema this version needs."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import ProgrammingError

from c5db import embedded
from c5db.config import Settings, read_settings
from c5db.database.connection import Server, find_server, reach
from c5db.database.schema import (
    SchemaStanding,
    SchemaState,
    bring_up_to_date,
    downgrade,
    migrations_folder,
    require_current,
    schema_state,
    sees_views_alone,
    upgrade,
)
from c5db.domain.errors import SchemaBehindError

__all__ = [
    "SchemaStanding",
    "SchemaState",
    "Server",
    "bring_up_to_date",
    "database_url",
    "downgrade",
    "find_server",
    "migrations_folder",
    "open_database",
    "reach",
    "reach_database",
    "schema_state",
    "upgrade",
]

UNDEFINED = ("42P01", "42703", "42883")
"""SQLSTATE of a view, a column and a function that is not there."""


@contextmanager
def open_database() -> Iterator[Engine]:
    """An engine whose schema fits: the embedded database is brought up to date, any other must be so already.

    A login that sees the views alone cannot know: it is behind where a view lacks what is asked of it.
    """
    settings = read_settings()
    with reach_database(settings) as engine:
        if settings.database_url is None:
            bring_up_to_date(engine)
        elif sees_views_alone(engine):
            with views_that_fit():
                yield engine
            return
        else:
            require_current(engine)
        yield engine


@contextmanager
def views_that_fit() -> Iterator[None]:
    """Says of a view, column or function that is not there that the schema is behind."""
    try:
        yield
    except ProgrammingError as error:
        if getattr(error.orig, "sqlstate", None) in UNDEFINED:
            raise SchemaBehindError("its views lack what is asked of them; its owner runs `c5db db upgrade`") from error
        raise


@contextmanager
def reach_database(settings: Settings | None = None) -> Iterator[Engine]:
    """An engine whatever the schema; the embedded server is started."""
    with reach(database_url(settings or read_settings())) as engine:
        yield engine


def database_url(settings: Settings) -> str:
    """Where the database is, as libpq reads it; the embedded server is started."""
    return settings.database_url or embedded.start(settings.home).plain_url
