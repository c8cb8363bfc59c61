"""The Postgres of a test run, and the databases that it gives away."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, NullPool, create_engine, make_url, text

from c5db import embedded
from c5db.embedded.cluster import SUPERUSER

OTHER_SERVER = "C5DB_TEST_DATABASE_URL"
"""Set it to run the tests on a server of one's own, as a role that may create databases."""

FOLDERS = "c5db-tests-"
"""Followed by the number of the process whose run it is."""

# Nothing outlives the run, so nothing has to reach the disk.
HASTE = ("fsync", "synchronous_commit", "full_page_writes")


@dataclass(frozen=True, slots=True)
class Server:
    """A Postgres as a role that may create databases."""

    url: URL

    def create(self, name: str, template: str = "template0") -> URL:
        """A new database, a copy of the template."""
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url.set(database=name)

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected to it."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def run(self, *statements: str) -> None:
        """Run statements outside any transaction."""
        engine = create_engine(self.url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))


@contextmanager
def running_server() -> Iterator[Server]:
    """The server that was asked for, else an embedded one in a folder of its own."""
    if given := os.environ.get(OTHER_SERVER):
        yield Server(make_url(given).set(drivername="postgresql+psycopg"))
        return
    sweep()
    home = Path(tempfile.mkdtemp(prefix=f"{FOLDERS}{os.getpid()}-"))
    try:
        address = embedded.start(home)
        # The superuser and not the owner "c5db": a role finds the schema of its own name without being told.
        server = Server(make_url(address.url).set(drivername="postgresql+psycopg", username=SUPERUSER))
        server.run(*(f"ALTER SYSTEM SET {setting} = off" for setting in HASTE), "SELECT pg_reload_conf()")
        yield server
    finally:
        discard(home)


def sweep() -> None:
    """Discard the servers of test runs that were killed before they could do so themselves."""
    for home in Path(tempfile.gettempdir()).glob(f"{FOLDERS}*"):
        owner = home.name.removeprefix(FOLDERS).partition("-")[0]
        if home.stat().st_uid == os.getuid() and owner.isdigit() and not is_alive(int(owner)):
            discard(home)


def is_alive(pid: int) -> bool:
    """Whether there is such a process."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def discard(home: Path) -> None:
    """Stop the server of a folder and remove both."""
    embedded.stop(home)
    shutil.rmtree(home, ignore_errors=True)
