"""Makes a data folder and the database in it."""

import logging
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import Account
from c5db.embedded.binaries import Binaries
from c5db.embedded.home import Home, write_private
from c5db.embedded.process import LOOPBACK

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.rows import TupleRow

DATABASE = "c5db"
OWNER = "c5db"
SUPERUSER = "postgres"
MAKING = 0xC5DB  # the advisory lock on who makes the database
BUILTIN_LOCALE_SINCE = 17
WHY = re.compile(r"(?:FATAL|PANIC|error):\s*(.+)")
LAST_RESORT = ("--locale=C",)

logger = logging.getLogger(__name__)


def make_cluster(home: Home, binaries: Binaries, account: Account, lock: int) -> Path:
    """An empty data folder of this Postgres; it gets its name only when it is whole.

    `lock` is held by initdb too: where we are killed, the next command waits until it no longer writes.
    """
    data = home.data(binaries.major)
    draft = data.with_name(f"{data.name}.new")
    password = home.folder / "password.initdb"
    write_private(password, home.make_password())
    account.give(password)
    try:
        for locale in locale_choices(binaries.major):
            _make_empty(draft, account)
            answer = account.run(initdb_command(binaries, draft, password, locale), keep=(lock,))
            if answer.returncode == 0:
                break
    finally:
        password.unlink()
    if answer.returncode != 0:
        raise EmbeddedPostgresError(f"the data folder cannot be made: {reason_of(answer.stderr)}")
    if locale == LAST_RESORT:
        logger.warning("The locale C.UTF-8 is not there: the database tells no Cyrillic capitals from small letters")
    draft.rename(data)
    return data


def locale_choices(major: int) -> list[tuple[str, ...]]:
    """What initdb is asked for in turn: the same order and letters on every machine where Postgres can."""
    if major >= BUILTIN_LOCALE_SINCE:
        return [("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")]
    return [("--locale=C.UTF-8",), LAST_RESORT]


def initdb_command(binaries: Binaries, data: Path, password: Path, locale: tuple[str, ...]) -> list[str | Path]:
    """Makes a data folder whose every login takes the password of the file."""
    return [
        binaries.program("initdb"),
        f"--pgdata={data}",
        "--encoding=UTF8",
        *locale,
        f"--username={SUPERUSER}",
        "--auth=scram-sha-256",
        f"--pwfile={password}",
        "--no-instructions",
    ]


def _make_empty(data: Path, account: Account) -> None:
    if data.exists():
        shutil.rmtree(data)
    data.mkdir(mode=0o700)
    account.give(data)


def connect_as_superuser(port: int, password: str) -> "Connection[TupleRow]":
    """A connection to the server itself, not to our database."""
    import psycopg

    login = f"host={LOOPBACK} port={port} user={SUPERUSER} dbname=postgres sslmode=disable"
    return psycopg.connect(login, password=password, autocommit=True)


def make_database(port: int, password: str) -> None:
    """The database and the role that owns it, where they are not there yet.

    A command killed here leaves its statement running in the server: the next waits for that to end.
    """
    from psycopg import sql

    with connect_as_superuser(port, password) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [MAKING])
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [OWNER]).fetchone():
            # The server gets, and may log, what the password is checked by, but never the password.
            hashed = connection.pgconn.encrypt_password(password.encode(), OWNER.encode(), b"scram-sha-256").decode()
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(OWNER), sql.Literal(hashed))
            )
        # Its own name is our schema's too, where its tables made by hand would land.
        connection.execute(sql.SQL("ALTER ROLE {} SET search_path TO public").format(sql.Identifier(OWNER)))
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(DATABASE), sql.Identifier(OWNER))
            )


def reason_of(said: str) -> str:
    """Why a program failed: what it calls an error, and not the tidying up that it tells of last."""
    found = WHY.search(said)
    return found[1].strip() if found else last_line(said)


def last_line(text: str) -> str:
    """What a program said last: the reason of its failure."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given"
