"""The environment says which database is meant, and a wrong URL is refused without being quoted."""

from pathlib import Path

import pytest

from c5db.config import read_settings
from c5db.domain.errors import DatabaseUnreachableError

READ = {
    "postgresql://u:p@host:5432/c5db": "postgresql://u:p@host:5432/c5db",
    "postgres://u@host/c5db": "postgresql://u@host/c5db",
    "postgresql+psycopg://u:p%40w@host/c5db": "postgresql://u:p%40w@host/c5db",
    "postgresql:///c5db?host=/run/postgresql": "postgresql:///c5db?host=/run/postgresql",
    "postgresql://one:5432,two:5433/c5db": "postgresql://one:5432,two:5433/c5db",
    "postgresql://u@[::1]:5432/c5db": "postgresql://u@[::1]:5432/c5db",
}
REFUSED = {
    "postgresql+psycopg2://u:secret@host/c5db": "brings its own driver",
    "mysql://u:secret@host/c5db": "keeps its data in Postgres",
    "host=localhost password=secret": "is not a URL",
    "postgresql://u:sec@ret@host/c5db": "write @ as %40",
    "postgresql://u:sec/ret@host/c5db": "write @ as %40",
    "postgresql://u:sec#ret@host/c5db": "write @ as %40",
    "postgresql://u:sec?ret@host/c5db": "write @ as %40",
    "postgresql://u:secret@host:port/c5db": "write @ as %40",
}


@pytest.mark.parametrize(("given", "read"), READ.items())
def test_a_url_is_read_as_libpq_reads_it(given: str, read: str) -> None:
    assert read_settings({"C5DB_DATABASE_URL": given}).database_url == read


@pytest.mark.parametrize(("given", "reason"), REFUSED.items())
def test_a_wrong_url_is_refused_without_its_password(given: str, reason: str) -> None:
    with pytest.raises(DatabaseUnreachableError, match=reason) as error:
        read_settings({"C5DB_DATABASE_URL": given})
    assert "sec" not in str(error.value)


def test_settings_do_not_show_the_password() -> None:
    assert "secret" not in repr(read_settings({"C5DB_DATABASE_URL": "postgresql://u:secret@host/c5db"}))


@pytest.mark.parametrize("empty", [{}, {"C5DB_DATABASE_URL": " "}], ids=["unset", "blank"])
def test_without_a_url_the_embedded_postgres_is_meant(empty: dict[str, str]) -> None:
    assert read_settings(empty).database_url is None


def test_the_home_is_absolute_wherever_the_command_runs() -> None:
    assert read_settings({"C5DB_HOME": "data"}).home == Path.cwd() / "data"
    assert read_settings({"C5DB_HOME": "~/data"}).home == Path.home() / "data"
    assert read_settings({}).home.is_absolute()
