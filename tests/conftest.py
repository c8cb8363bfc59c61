"""A real Postgres for every test that wants one, built by the real migrations."""

import os
from collections.abc import Iterator
from itertools import count

import pytest
from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, text
from sqlalchemy.orm import Session

from tests.migrating import upgrade
from tests.servers import Server, running_server

# A test never meets the database or the home of whoever runs it.
os.environ.pop("C5DB_DATABASE_URL", None)
os.environ["C5DB_HOME"] = os.devnull

PREFIX = f"c5db_test_{os.getpid()}"
TEMPLATE = f"{PREFIX}_template"
NUMBERS = count(1)
# What tests write into the shared database is rolled back, so whoever counts its rows meanwhile finds none: from then
# on Postgres plans for empty tables whatever comes next, and what took a second takes minutes.
UNCOUNTED = text("""
    DO $$
    DECLARE name text;
    BEGIN
        FOR name IN SELECT oid::regclass FROM pg_class WHERE relnamespace = 'c5db'::regnamespace AND relkind = 'r' LOOP
            EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', name);
        END LOOP;
    END $$
""")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server of this run."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def migrated(server: Server) -> Iterator[str]:
    """Name of a database at the newest revision, with nothing in it; others are cloned from it."""
    upgrade(server.create(TEMPLATE))
    yield TEMPLATE
    server.drop(TEMPLATE)


@pytest.fixture
def empty_database_url(server: Server) -> Iterator[URL]:
    """A database of the test's own with nothing in it, not even tables."""
    yield from _database(server, "template0")


@pytest.fixture
def database_url(server: Server, migrated: str) -> Iterator[URL]:
    """A database of the test's own at the newest revision: for what commits, and for commands."""
    yield from _database(server, migrated)


def _database(server: Server, template: str) -> Iterator[URL]:
    name = f"{PREFIX}_{next(NUMBERS)}"
    yield server.create(name, template)
    server.drop(name)


@pytest.fixture
def engine(database_url: URL) -> Iterator[Engine]:
    """An engine on a database of the test's own."""
    engine = create_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def shared_engine(server: Server, migrated: str) -> Iterator[Engine]:
    """An engine on the database that `connection` uses and leaves empty."""
    name = f"{PREFIX}_shared"
    engine = create_engine(server.create(name, migrated), poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(UNCOUNTED)
    yield engine
    engine.dispose()
    server.drop(name)


@pytest.fixture
def connection(shared_engine: Engine) -> Iterator[Connection]:
    """A connection at the newest revision whose transaction is rolled back at the end."""
    with shared_engine.connect() as connection, connection.begin() as transaction:
        yield connection
        if transaction.is_active:
            transaction.rollback()


@pytest.fixture
def session(connection: Connection) -> Iterator[Session]:
    """A session that may commit: what it committed is rolled back with the connection."""
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        yield session
