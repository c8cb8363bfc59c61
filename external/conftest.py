"""The same databases as the other tests have, and the articles of the cookbook for clients to read."""

from collections.abc import Iterator

import pytest
from sqlalchemy import URL

from tests.analysts.cookbook import READER, fill, reader_of
from tests.conftest import database_url, empty_database_url, engine, migrated, server
from tests.servers import Server

__all__ = ["database_url", "empty_database_url", "engine", "migrated", "server"]


@pytest.fixture(scope="session")
def reader(server: Server, migrated: str) -> Iterator[URL]:
    """The articles of the cookbook, as an analyst's login reaches them."""
    name = f"{migrated}_for_clients"
    url = server.create(name, migrated)
    fill(url)
    yield reader_of(url)
    server.drop(name)
    server.run(f"DROP ROLE {READER}")
