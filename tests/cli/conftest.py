"""Databases for commands, which run in processes of their own."""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import URL, Engine, create_engine

from tests.cli.commands import SEEDS, Env, run
from tests.servers import Server


def environment(url: URL) -> Env:
    """The environment of a command that works on a database."""
    return {**os.environ, "C5DB_DATABASE_URL": url.set(drivername="postgresql").render_as_string(hide_password=False)}


@pytest.fixture
def env(database_url: URL) -> Env:
    """The environment of commands on an empty database."""
    return environment(database_url)


@pytest.fixture(scope="module")
def seeded_url(server: Server, migrated: str, request: pytest.FixtureRequest) -> Iterator[URL]:
    """A database that holds the sample articles, for tests that change nothing in it."""
    name = f"{migrated}_seeded_{request.module.__name__.rpartition('.')[2]}"
    url = server.create(name, migrated)
    loaded = run(["load", SEEDS], environment(url))
    assert loaded.code == 0, loaded.err
    yield url
    server.drop(name)


@pytest.fixture(scope="module")
def seeded(seeded_url: URL) -> Env:
    """The environment of commands on the sample articles."""
    return environment(seeded_url)


@pytest.fixture(scope="module")
def seeded_engine(seeded_url: URL) -> Iterator[Engine]:
    """An engine on the sample articles."""
    engine = create_engine(seeded_url)
    yield engine
    engine.dispose()
