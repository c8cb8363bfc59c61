"""Migrations as anyone can run them: `alembic.ini` and a database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, NullPool, create_engine

from alembic import command

ROOT = Path(__file__).resolve().parent.parent


def configuration(connection: Connection | None = None) -> Config:
    config = Config(ROOT / "alembic.ini")
    config.attributes["connection"] = connection
    return config


def revisions() -> list[str]:
    """Every revision, the oldest first."""
    script = ScriptDirectory.from_config(configuration())
    return [revision.revision for revision in script.walk_revisions()][::-1]


def upgrade(url: URL, revision: str = "head") -> None:
    with transaction(url) as connection:
        command.upgrade(configuration(connection), revision)


def downgrade(url: URL, revision: str) -> None:
    with transaction(url) as connection:
        command.downgrade(configuration(connection), revision)


@contextmanager
def transaction(url: URL) -> Iterator[Connection]:
    """A connection of its own, committed at the end."""
    with create_engine(url, poolclass=NullPool).begin() as connection:
        yield connection
