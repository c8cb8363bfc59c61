"""A backup that is restored gives every view as it was; one that cannot be leaves everything as it is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from c5db.database import backup as backups
from c5db.domain.errors import BackupError, RestoreError, UsageError
from c5db.embedded.clients import clients_for, installed_clients
from tests.cli.commands import SEEDS, run
from tests.cli.conftest import environment
from tests.servers import Server

VIEWS = "SELECT relname FROM pg_class WHERE relnamespace = 'analyst'::regnamespace AND relkind = 'v' ORDER BY 1"


@pytest.fixture(scope="module")
def filled_url(server: Server, migrated: str) -> Iterator[URL]:
    """A database that holds the sample articles, a ruling and a reject."""
    name = f"{migrated}_backed_up"
    url = server.create(name, migrated)
    env = environment(url)
    assert run(["load", SEEDS], env).code == 0
    assert run(["load", "-"], env, stdin=b"{}\n").code == 3
    yield url
    server.drop(name)


@pytest.fixture(scope="module")
def dump(filled_url: URL, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("backups") / "c5db.dump"
    ended = run(["db", "backup", file], environment(filled_url))
    assert ended.code == 0, ended.err
    return file


def contents(url: URL) -> dict[str, list[str]]:
    """Every row of every view."""
    engine = create_engine(url)
    with engine.connect() as connection:
        rows = {
            view: list(connection.scalars(text(f"SELECT row_to_json(v)::text FROM analyst.{view} v ORDER BY 1")))
            for view in connection.scalars(text(VIEWS)).all()
        }
    engine.dispose()
    return rows


def plain(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def test_a_restored_backup_gives_every_view_as_it_was(filled_url: URL, dump: Path, empty_database_url: URL) -> None:
    ended = run(["db", "restore", dump], environment(empty_database_url))
    assert ended.code == 0, ended.err
    before, after = contents(filled_url), contents(empty_database_url)
    assert before["facts"] and before["claims"] and before["rejects"]
    assert after == before
    ended = run(["load", SEEDS, "--json"], environment(empty_database_url))
    assert ended.json["documents"]["new"] == 0


def test_only_its_owner_reads_a_backup_and_no_draft_is_left(dump: Path) -> None:
    assert dump.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in dump.parent.iterdir()] == [dump.name]


def test_data_is_replaced_only_where_that_is_said(dump: Path, database_url: URL, tmp_path: Path) -> None:
    env = environment(database_url)
    (tmp_path / "a.txt").write_text("Завод «Пион» продаст 3 станка за $2 млн.", "utf-8")
    assert run(["load", tmp_path / "a.txt"], env).code == 0
    before = contents(database_url)
    refused = run(["db", "restore", dump], env)
    assert (refused.code, contents(database_url)) == (2, before)
    assert "--replace" in refused.err
    assert run(["db", "restore", dump, "--replace"], env).code == 0
    assert len(contents(database_url)["sources"]) == 5


@pytest.mark.parametrize("damage", ["cut", "changed", "nonsense", "empty"])
def test_a_damaged_backup_changes_nothing(
    dump: Path, engine: Engine, database_url: URL, tmp_path: Path, damage: str
) -> None:
    data = bytearray(dump.read_bytes())
    middle = len(data) // 2
    broken = {
        "cut": bytes(data[:middle]),
        "changed": bytes(data[:middle]) + b"\xff" * 400 + bytes(data[middle + 400 :]),
        "nonsense": b"nonsense" * 100,
        "empty": b"",
    }
    (tmp_path / "broken.dump").write_bytes(broken[damage])
    before = contents(database_url)
    with pytest.raises(RestoreError):
        backups.restore(engine, plain(database_url), tmp_path / "broken.dump", replace=True)
    assert contents(database_url) == before


def test_a_restore_that_fails_on_the_way_changes_nothing(dump: Path, engine: Engine, database_url: URL) -> None:
    before = contents(database_url)
    with engine.connect() as reader:
        reader.execute(text("SELECT FROM c5db.run"))  # A reader that does not end bars the tables from being replaced.
        with pytest.raises(RestoreError, match="lock"):
            backups.restore(engine, plain(database_url), dump, replace=True, patience=0.2)
    assert contents(database_url) == before


def test_views_of_others_are_not_dropped_in_silence(dump: Path, engine: Engine, database_url: URL) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE VIEW public.mine AS SELECT deal_id FROM analyst.deals"))
    with pytest.raises(RestoreError, match=r"public\.mine would go"):
        backups.restore(engine, plain(database_url), dump, replace=True)


def test_a_backup_that_cannot_be_written_is_one_clear_line_and_keeps_the_former(
    filled_url: URL, dump: Path, tmp_path: Path
) -> None:
    ended = run(["db", "backup", tmp_path / "none" / "c5db.dump"], environment(filled_url))
    assert (ended.code, ended.err) == (2, f"c5db: Wrong usage: there is no folder {tmp_path / 'none'}\n")
    kept = shutil.copy(dump, tmp_path / "kept.dump")
    engine = create_engine(filled_url)
    with pytest.raises(BackupError, match="no such file or directory"):
        backups.backup(engine, plain(filled_url), tmp_path / "none" / "c5db.dump")
    with pytest.raises(BackupError):
        backups.backup(engine, plain(filled_url.set(password="wrong")), Path(kept))
    engine.dispose()
    assert Path(kept).read_bytes() == dump.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["kept.dump"]


def test_a_folder_in_the_place_of_the_file_is_wrong_usage(engine: Engine, database_url: URL, tmp_path: Path) -> None:
    for folder in (tmp_path, Path()):
        with pytest.raises(UsageError, match="is a folder"):
            backups.backup(engine, plain(database_url), folder)


SAID = [
    ("pg_dump: error: query failed: ERROR:  no right\npg_dump: detail: Query was: LOCK TABLE c5db.fact", "no right"),
    ("pg_restore: error: could not read from input file: end of file", "could not read from input file: end of file"),
    ("psql:<stdin>:7: ERROR:  relation is missing\nLINE 1: SELECT 1\n                ^", "relation is missing"),
    ("Killed", "Killed"),
    ("", "no reason was given"),
]


@pytest.mark.parametrize(("said", "reason"), SAID)
def test_the_reason_of_a_failure_is_the_error_that_was_told(said: str, reason: str) -> None:
    assert backups._reason(said.encode()) == reason


def test_a_file_that_is_not_there_is_wrong_usage(engine: Engine, database_url: URL, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        backups.restore(engine, plain(database_url), tmp_path / "none.dump")


def test_the_clients_are_as_old_as_the_server_where_there_are_such() -> None:
    for clients in installed_clients():
        assert clients_for(clients.major)[0] == clients


def test_no_password_stands_in_the_arguments_of_a_program(filled_url: URL) -> None:
    login = backups.Login.of(plain(filled_url))
    assert filled_url.password
    assert str(filled_url.password) not in login.conninfo
    assert login.environment["PGPASSWORD"] == filled_url.password
