"""The same databases as the other tests have."""

from tests.conftest import database_url, empty_database_url, engine, migrated, server

__all__ = ["database_url", "empty_database_url", "engine", "migrated", "server"]
