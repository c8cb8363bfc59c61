"""The password of the embedded server: where it may be found, and who gets in without it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import psycopg
import pytest

from c5db import embedded
from c5db.embedded.binaries import find_psql
from tests.cli.articles import ARTICLE
from tests.embedded.commands import ask

WATCHED = """
import json, os, sys

def note(event, args):
    if event in ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system"):
        given = [os.fsdecode(one) for one in args[1]] if len(args) > 1 else [repr(args)]
        with open(os.environ["NOTED"], "a") as out:
            out.write(json.dumps([os.path.basename(os.fsdecode(args[0])), given]) + "\\n")

sys.addaudithook(note)
from c5db.cli import main
main()
"""
"""c5db, with a note of every program that it starts and of what it is given as arguments."""
OTHER = "daemon"
"""Another user of the machine; root's server runs as nobody."""


class Watched:
    """Runs commands on a home, and keeps what they said and whom they started."""

    def __init__(self, home: Path, folder: Path) -> None:
        self._env = {**os.environ, "C5DB_HOME": str(home), "NOTED": str(folder / "noted")}
        self._noted = folder / "noted"
        self.said = ""

    def run(self, *arguments: object, env: Mapping[str, str] | None = None, code: int = 0) -> None:
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, *map(str, arguments)],
            env={**self._env, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert done.returncode == code, done.stderr
        self.said += done.stdout + done.stderr

    @property
    def started(self) -> list[tuple[str, list[str]]]:
        return [(name, given) for name, given in map(json.loads, self._noted.read_text().splitlines())]


@pytest.fixture
def watched(running_home: Path, tmp_path: Path) -> Watched:
    return Watched(running_home, tmp_path)


def test_the_password_is_in_no_arguments_no_output_and_no_file_that_others_read(
    watched: Watched, running_home: Path, place: Path
) -> None:
    password = (running_home / "password").read_text()
    (place / "a.txt").write_text(ARTICLE)
    config = place / "c5db.toml"
    out = f'[[export]]\nfolder = "{place}/out"\n[metrics]\ntextfile = "{place}/c5db.prom"\n'
    config.write_text(f'[[source]]\nkind = "files"\npaths = ["a.txt"]\n{out}')
    watched.run("db", "stop")
    watched.run("db", "start")
    watched.run("db", "upgrade")
    watched.run("nightly", "--config", config)
    watched.run("db", "backup", place / "c5db.dump")
    watched.run("db", "restore", place / "c5db.dump", "--replace")
    watched.run("db", "shell", "--no-psqlrc", "-Atc", "SELECT 1")
    watched.run("db", "status")
    address = embedded.start(running_home)
    elsewhere = {"C5DB_DATABASE_URL": address.url.replace("/c5db", "/nowhere")}
    watched.run("load", place / "a.txt", env=elsewhere, code=1)
    watched.run("db", "backup", place / "no.dump", env=elsewhere, code=1)
    names = {name for name, _ in watched.started}
    assert {"pg_ctl", "pg_dump", "pg_restore", "psql"} <= names
    assert [name for name, given in watched.started if password in " ".join(given)] == []
    assert password not in watched.said
    held = [path for path in _files(running_home, place) if password.encode() in path.read_bytes()]
    assert running_home / "password" in held
    assert [path for path in held if path.stat().st_mode & 0o077] == []
    assert running_home / "server.log" not in held


def _files(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def test_every_way_into_the_server_asks_for_the_password(running_home: Path) -> None:
    address = embedded.start(running_home)
    superuser = address.url.replace("//c5db:", "//postgres:").replace("/c5db", "/postgres")
    rules = "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"
    assert ask(superuser, rules) == "scram-sha-256"
    assert ask(superuser, "SELECT current_setting('listen_addresses')") == "127.0.0.1"
    assert ask(superuser, "SELECT current_setting('unix_socket_directories')") == ""
    stored = "SELECT string_agg(DISTINCT left(rolpassword, 13), ' ') FROM pg_authid WHERE rolcanlogin"
    assert ask(superuser, stored) == "SCRAM-SHA-256"


def test_our_role_is_no_superuser_and_makes_no_roles(running_home: Path) -> None:
    powers = "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles"
    assert ask(embedded.start(running_home).url, f"{powers} WHERE rolname = current_user") is False


@pytest.mark.skipif(os.geteuid() != 0, reason="only root becomes another user")
def test_another_user_of_the_machine_gets_neither_in_nor_at_the_files(running_home: Path) -> None:
    address = embedded.start(running_home)
    for path in [running_home, *_files(running_home)[:200]]:
        look = ["/bin/sh", "-c", 'ls "$0" >/dev/null 2>&1 || cat "$0" >/dev/null 2>&1', path]
        if path.is_file():
            look[2] = 'cat "$0" >/dev/null 2>&1'
        done = subprocess.run(look, user=OTHER, group=OTHER, extra_groups=[])
        assert done.returncode != 0 or _holds_programs(path, running_home), path
    psql = _client_for_others(running_home)
    for user, database in (("c5db", "c5db"), ("postgres", "postgres")):
        for password in ("", "c5db", "postgres"):
            login = f"host=127.0.0.1 port={address.port} user={user} dbname={database}"
            ask_it = [psql, "--no-psqlrc", "--no-password", "-Atc", "SELECT 1", login]
            env = {"PGPASSWORD": password, "PATH": "/usr/bin:/bin"}
            done = subprocess.run(
                ask_it, env=env, cwd="/", user=OTHER, group=OTHER, extra_groups=[], capture_output=True, text=True
            )
            assert (done.returncode, done.stdout) == (2, "")
            assert "password" in done.stderr


def _client_for_others(home: Path) -> Path:
    """A psql that other users may run: that of the packages, or a copy in the home where theirs is barred."""
    for psql in (find_psql(), *home.glob("programs/*/*/*/bin/psql")):
        try:
            subprocess.run([psql, "--version"], user=OTHER, group=OTHER, extra_groups=[], cwd="/", check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return psql
    pytest.skip("there is no psql that another user may run")


def _holds_programs(path: Path, home: Path) -> bool:
    """Copies of the programs of Postgres, which the server's account has to run, hold no secret."""
    return path.is_relative_to(home / "programs")


def test_a_connection_without_a_password_is_refused(running_home: Path) -> None:
    port = embedded.start(running_home).port
    for user in ("c5db", "postgres"):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(host="127.0.0.1", port=port, user=user, dbname=user, password="")
