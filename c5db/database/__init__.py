"""The way to the database: an engine for the one that the environment names, with the schema this version needs."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

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
    upgrade,
)

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


@contextmanager
def open_database() -> Iterator[Engine]:
    """An engine whose schema fits: the embedded database is brought up to date, any other must be so already."""
    settings = read_settings()
    with reach_database(settings) as engine:
        if settings.database_url is None:
            bring_up_to_date(engine)
        else:
            require_current(engine)
        yield engine


@contextmanager
def reach_database(settings: Settings | None = None) -> Iterator[Engine]:
    """An engine whatever the schema; the embedded server is started."""
    with reach(database_url(settings or read_settings())) as engine:
        yield engine


def database_url(settings: Settings) -> str:
    """Where the database is, as libpq reads it; the embedded server is started."""
    return settings.database_url or embedded.start(settings.home).plain_url
