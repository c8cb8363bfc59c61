"""`c5db db` on the embedded Postgres, as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from c5db import embedded
from c5db.embedded.binaries import find_psql
from c5db.embedded.launch import choose_port
from tests.cli.commands import Ended, run

Db = Callable[..., Ended]


def commands_of(home: Path) -> Db:
    return lambda *arguments: run(["db", *arguments], {**os.environ, "C5DB_HOME": str(home)})


@pytest.fixture
def db(running_home: Path) -> Db:
    """Runs `c5db db` on a home whose server runs."""
    return commands_of(running_home)


@pytest.fixture
def new_db(home: Path) -> Db:
    """Runs `c5db db` on a home that is not made yet."""
    return commands_of(home)


def test_nothing_to_stop_is_no_failure_and_makes_nothing(new_db: Db, home: Path) -> None:
    ended = new_db("stop")
    assert (ended.code, ended.out) == (0, "The embedded Postgres was not running.\n")
    assert not home.exists()


def test_status_starts_nothing(new_db: Db, home: Path) -> None:
    status = new_db("status", "--json")
    assert (status.code, status.json["running"], status.json["home"]) == (0, False, str(home))
    assert not home.exists()


def test_any_client_finds_the_views_by_the_url_of_a_new_home(new_db: Db) -> None:
    url = new_db("url").out.strip()
    query = [str(find_psql()), url, "--no-psqlrc", "-Atc", "SELECT count(*) FROM analyst.deals"]
    assert subprocess.run(query, capture_output=True, text=True, check=True).stdout == "0\n"


def test_a_server_is_stopped_and_started_on_another_port(db: Db, running_home: Path) -> None:
    port = choose_port(None, None)
    assert db("stop").out == "The embedded Postgres is stopped.\n"
    assert f"runs on 127.0.0.1:{port};" in db("start", "--port", port).out
    assert embedded.status(running_home).port == port


def test_the_schema_walks_down_and_up_again(db: Db, running_home: Path) -> None:
    assert db("upgrade").code == 0
    assert db("downgrade", "-1").code == 0
    assert db("status", "--json").json["schema"] == "behind"
    assert db("upgrade").code == 0
    status = db("status", "--json").json
    assert (status["database"], status["running"], status["schema"]) == ("embedded", True, "current")
    assert status["revision"] == status["newest_revision"]


def test_a_revision_that_does_not_exist_is_wrong_usage(db: Db) -> None:
    ended = db("upgrade", "7777")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1


def test_the_shell_answers(db: Db) -> None:
    assert db("shell", "--no-psqlrc", "-Atc", "SELECT current_user, current_database()").out == "c5db|c5db\n"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_shell_keeps_the_password_out_of_the_list_of_processes(db: Db, running_home: Path) -> None:
    arguments = db("shell", "--no-psqlrc", "-c", r"\! tr '\0' ' ' < /proc/$PPID/cmdline").out
    assert "host=127.0.0.1" in arguments
    assert (running_home / "password").read_text() not in arguments


@pytest.mark.parametrize("command", ["start", "stop", "status", "url", "shell", "upgrade", "downgrade"])
def test_help_has_an_example(db: Db, command: str) -> None:
    assert "Example: " in (said := db(command, "--help").out)
    assert f"c5db db {command}" in said
