"""A database is opened when it answers and its schema fits; what is wrong is one clear line."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from sqlalchemy import URL, Engine, text

from c5db.database import (
    SchemaStanding,
    downgrade,
    open_database,
    reach,
    schema_state,
    upgrade,
)
from c5db.domain.errors import (
    DatabaseFailedError,
    DatabaseUnreachableError,
    SchemaAheadError,
    SchemaBehindError,
    UsageError,
)
from tests.migrating import ROOT
from tests.servers import Server


def libpq(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


@pytest.fixture
def empty(empty_database_url: URL) -> Iterator[Engine]:
    """An engine on a database without tables."""
    with reach(libpq(empty_database_url)) as engine:
        yield engine


def test_a_database_at_the_newest_revision_is_opened(database_url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("C5DB_DATABASE_URL", libpq(database_url))
    with open_database() as engine, engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM analyst.deals")) == 0


def test_a_database_without_tables_is_behind(empty_database_url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("C5DB_DATABASE_URL", libpq(empty_database_url))
    with pytest.raises(SchemaBehindError, match="c5db db upgrade") as error, open_database():
        pass
    assert error.value.exit_code == 5


def test_an_older_schema_is_behind_and_is_not_changed(database_url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("C5DB_DATABASE_URL", libpq(database_url))
    with reach(libpq(database_url)) as engine:
        downgrade(engine, "0002")
        with pytest.raises(SchemaBehindError, match="at 0002"), open_database():
            pass
        assert schema_state(engine).revision == "0002"


def test_data_go_with_the_schema_only_when_told_so(database_url: URL) -> None:
    with reach(libpq(database_url)) as engine:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO c5db.run (command, version) VALUES ('load', '1')"))
        with pytest.raises(UsageError, match="--drop-data"):
            downgrade(engine, "base")
        assert schema_state(engine).standing is SchemaStanding.CURRENT
        downgrade(engine, "base", drop_data=True)
        assert schema_state(engine).standing is SchemaStanding.EMPTY


def test_what_later_tables_hold_goes_only_when_told_so_too(database_url: URL) -> None:
    with reach(libpq(database_url)) as engine:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO c5db.run (command, version) VALUES ('rates load', '1')"))
            values = "'KZT', '2025-03-04', 0.002, 'a bank', id"
            connection.execute(text(f"INSERT INTO c5db.exchange_rate SELECT {values} FROM c5db.run"))
        downgrade(engine, "0008")
        with pytest.raises(UsageError, match="exchange_rate would go"):
            downgrade(engine, "0007")
        assert schema_state(engine).revision == "0008"
        downgrade(engine, "0007", drop_data=True)
        assert schema_state(engine).revision == "0007"


def test_what_later_columns_hold_goes_only_when_told_so_too(database_url: URL) -> None:
    with reach(libpq(database_url)) as engine:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO c5db.run (command, version) VALUES ('load', '1')"))
            connection.execute(text("INSERT INTO c5db.run (command, version, facts_moved) VALUES ('load', '1', 3)"))
        downgrade(engine, "0010")
        with pytest.raises(UsageError, match=r"the data of run\.facts_moved would go"):
            downgrade(engine, "0009")
        assert schema_state(engine).revision == "0010"
        with engine.begin() as connection:
            connection.execute(text("UPDATE c5db.run SET facts_moved = 0"))
        downgrade(engine, "0009")
        assert schema_state(engine).revision == "0009"


def test_a_newer_schema_is_said_to_be_newer(database_url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("C5DB_DATABASE_URL", libpq(database_url))
    with reach(libpq(database_url)) as engine:
        with engine.begin() as connection:
            connection.execute(text("UPDATE c5db.alembic_version SET version_num = '9999'"))
        with pytest.raises(SchemaAheadError, match="9999"), open_database():
            pass
        with pytest.raises(SchemaAheadError, match="9999"):
            upgrade(engine)


def test_a_vocabulary_without_a_code_is_behind_until_the_upgrade(database_url: URL) -> None:
    with reach(libpq(database_url)) as engine:
        with engine.begin() as connection:
            connection.execute(text("DELETE FROM c5db.deal_type WHERE code = 'grant'"))
        assert schema_state(engine).standing is SchemaStanding.BEHIND
        upgrade(engine)
        assert schema_state(engine).standing is SchemaStanding.CURRENT


def test_a_revision_that_does_not_exist_is_wrong_usage(empty: Engine) -> None:
    with pytest.raises(UsageError, match="7777"):
        upgrade(empty, "7777")


def test_upgrades_at_once_wait_for_each_other(empty_database_url: URL) -> None:
    command = [sys.executable, "-m", "alembic", "upgrade", "head"]
    environment = {**os.environ, "C5DB_DATABASE_URL": libpq(empty_database_url)}
    processes = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    endings = [(process.communicate()[1], process.returncode) for process in processes]
    assert [code for _, code in endings] == [0, 0, 0]
    assert sum(said.count("Running upgrade  -> 0001") for said, _ in endings) == 1


def test_a_role_named_like_the_schema_sees_the_same_tables(server: Server, database_url: URL) -> None:
    with reach(libpq(database_url)) as engine, engine.connect() as connection:
        assert connection.scalar(text("SELECT current_schema()")) == "public"


def test_a_wrong_password_is_one_line_without_it(server: Server) -> None:
    wrong = libpq(server.url.set(password="not-the-password"))
    with pytest.raises(DatabaseUnreachableError, match="password authentication failed") as error, reach(wrong):
        pass
    assert "not-the-password" not in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_database_is_named(server: Server) -> None:
    missing = libpq(server.url.set(database="nowhere"))
    with pytest.raises(DatabaseUnreachableError, match='database "nowhere" does not exist'), reach(missing):
        pass


def test_a_server_that_does_not_listen_is_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    url = f"postgresql://u:secret@127.0.0.1:{port}/c5db"
    with pytest.raises(DatabaseUnreachableError, match="Connection refused") as error, reach(url):
        pass
    assert "\n" not in str(error.value)


def test_a_url_that_libpq_cannot_read_is_not_quoted() -> None:
    with pytest.raises(DatabaseUnreachableError) as error, reach("postgresql://u:se%zzcret@localhost/c5db"):
        pass
    assert "cret" not in str(error.value)


def test_a_database_that_cannot_hold_every_letter_is_refused(server: Server) -> None:
    name = f"latin_{os.getpid()}"
    server.run(f"CREATE DATABASE {name} ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0")
    try:
        with pytest.raises(DatabaseUnreachableError, match="LATIN1"), reach(libpq(server.url.set(database=name))):
            pass
    finally:
        server.drop(name)


def test_a_connection_lost_on_the_way_is_one_line(database_url: URL) -> None:
    url = libpq(database_url)
    with pytest.raises(DatabaseUnreachableError), reach(url) as engine, engine.connect() as connection:
        connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


def test_a_password_that_breaks_the_url_is_told_how_to_be_written() -> None:
    url = "postgresql://me:open sesame@127.0.0.1/c5db"
    with pytest.raises(DatabaseUnreachableError, match="%20") as error, reach(url):
        pass
    assert "sesame" not in str(error.value)


def test_a_role_without_rights_is_told_so(server: Server, database_url: URL) -> None:
    url = libpq(database_url)
    with (
        pytest.raises(DatabaseFailedError, match=r"permission denied.*c5db db grant --loader"),
        reach(url) as engine,
        engine.connect() as connection,
    ):
        connection.execute(text("SET ROLE pg_monitor"))
        connection.execute(text("SELECT * FROM c5db.deal"))
