"""Backups by pg_dump, and their restore: whole or not at all."""

import contextlib
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Engine, text

from c5db.database.connection import CONNECT_TIMEOUT, find_server
from c5db.database.schema import holds_data
from c5db.domain.errors import BackupError, C5dbError, RestoreError, UsageError
from c5db.embedded.account import clean_environment
from c5db.embedded.clients import ClientPrograms, clients_for
from c5db.embedded.cluster import last_line
from c5db.models import SCHEMA

SCHEMAS = (SCHEMA, "analyst")
UNKNOWN_SINCE = 17
"""Older servers do not know a setting that the restore of newer ones begins with."""
NEWER_SETTING = b"SET transaction_timeout"
PREAMBLE_LINES = 40
PIECE = 1 << 16
ERROR = re.compile(r"\berror: ", re.IGNORECASE)
DEPENDENTS = """
    SELECT DISTINCT format('%I.%I', other.nspname, viewed.relname)
    FROM pg_depend d
    JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_class viewed ON viewed.oid = r.ev_class
    JOIN pg_namespace other ON other.oid = viewed.relnamespace
    JOIN pg_class ours ON ours.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
    JOIN pg_namespace n ON n.oid = ours.relnamespace
    WHERE n.nspname = ANY(:schemas) AND other.nspname <> ALL(:schemas)
    ORDER BY 1
"""


@dataclass(frozen=True)
class Login:
    """How programs of Postgres log in: the password goes by their environment, which others cannot read."""

    conninfo: str
    environment: Mapping[str, str]

    @classmethod
    def of(cls, url: str) -> "Login":
        given = {name: str(value) for name, value in conninfo_to_dict(url).items()}
        password = given.pop("password", None)
        given.setdefault("connect_timeout", str(CONNECT_TIMEOUT))
        own = {name: value for name, value in os.environ.items() if name.startswith("PG") or name == "HOME"}
        secret = {"PGPASSWORD": password} if password else {}
        return cls(make_conninfo("", **given), clean_environment() | own | secret | {"PGCLIENTENCODING": "UTF8"})


def backup(engine: Engine, url: str, file: Path) -> int:
    """Write everything of ours to a file that only its owner reads; how many bytes it has."""
    if file.is_dir():
        raise UsageError(f"{file} is a folder; name the file to write")
    clients = clients_for(find_server(engine).major)[0]
    draft = file.with_name(f".{file.name}.part")
    try:
        _dump(clients, Login.of(url), draft)
        _read_through(clients, draft, BackupError)
        draft.replace(file)
        _settle(file.parent)
    except OSError as error:
        raise BackupError(f"{file}: {(error.strerror or str(error)).lower()}") from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    return file.stat().st_size


def _dump(clients: ClientPrograms, login: Login, draft: Path) -> None:
    # Made before pg_dump writes to it: nobody else reads it at any moment.
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    wanted = [f"--schema={schema}" for schema in SCHEMAS]
    command: list[str | Path] = [clients.program("pg_dump"), "--format=custom", "--no-password", *wanted]
    with os.fdopen(descriptor, "wb") as out:
        answer = subprocess.run(
            [*command, f"--dbname={login.conninfo}"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            env=dict(login.environment),
        )
        os.fsync(out.fileno())
    if answer.returncode != 0:
        raise BackupError(_reason(answer.stderr))


def _settle(folder: Path) -> None:
    """Make a new name in a folder last through a power failure."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def restore(engine: Engine, url: str, file: Path, *, replace: bool = False, patience: float = 10.0) -> None:
    """Put a backup in the place of what the database holds of ours, in one transaction.

    `patience`: seconds to wait for those who read the tables that are to be replaced.
    """
    if not file.is_file():
        raise UsageError(f"no such file: {file}")
    server = find_server(engine)
    clients = _readers_of(file, clients_for(server.major))
    _read_through(clients, file, RestoreError)
    _refuse_loss(engine, replace=replace)
    login = Login.of(url)
    with _reading(clients, file) as script, _running(clients, login) as psql:
        assert psql.stdin is not None
        psql.stdin.write(f"BEGIN;\nSET LOCAL lock_timeout = {patience * 1000:.0f};\n".encode())
        psql.stdin.writelines(f"DROP SCHEMA IF EXISTS {schema} CASCADE;\n".encode() for schema in reversed(SCHEMAS))
        _pass_on(script, psql.stdin, server.major)
        if script.wait() != 0:
            # psql ends without the word to commit, and all is as it was.
            raise RestoreError(f"{file} breaks off")
        psql.stdin.write(b"\nCOMMIT;\nANALYZE;\n")


@contextlib.contextmanager
def _reading(clients: ClientPrograms, file: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The backup as statements; owners and rights are those of the database that it comes to."""
    command: list[str | Path] = [clients.program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", file]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=clean_environment()
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@contextlib.contextmanager
def _running(clients: ClientPrograms, login: Login) -> Iterator["subprocess.Popen[bytes]"]:
    """A psql that takes statements until the block ends; its first failure ends it, and raises RestoreError."""
    command: list[str | Path] = [
        clients.program("psql"),
        "--no-psqlrc",
        "--quiet",
        "--no-password",
        "--set=ON_ERROR_STOP=1",
    ]
    with subprocess.Popen(
        [*command, f"--dbname={login.conninfo}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=dict(login.environment),
    ) as process:
        assert process.stdin is not None and process.stderr is not None
        try:
            yield process
            process.stdin.close()
        except BrokenPipeError:
            pass  # It has ended before its time, and says why below.
        except BaseException:
            process.kill()
            raise
        said = process.stderr.read()
        if process.wait() != 0:
            raise RestoreError(_reason(said))


def _pass_on(script: "subprocess.Popen[bytes]", out: IO[bytes], major: int) -> None:
    assert script.stdout is not None
    for _ in range(PREAMBLE_LINES):
        line = script.stdout.readline()
        if not (major < UNKNOWN_SINCE and line.startswith(NEWER_SETTING)):
            out.write(line)
    while piece := script.stdout.read(PIECE):
        out.write(piece)


def _readers_of(file: Path, candidates: list[ClientPrograms]) -> ClientPrograms:
    """The first clients that know the format of this backup."""
    reason = ""
    for clients in candidates:
        answer = subprocess.run(
            [clients.program("pg_restore"), "--list", file], capture_output=True, env=clean_environment()
        )
        if answer.returncode == 0:
            return clients
        reason = _reason(answer.stderr)
    raise RestoreError(f"{file} cannot be read: {reason}")


def _read_through(clients: ClientPrograms, file: Path, failure: type[C5dbError]) -> None:
    """Read a backup to its end: one that is cut short or damaged is found before anything is touched."""
    answer = subprocess.run(
        [clients.program("pg_restore"), f"--file={os.devnull}", file], capture_output=True, env=clean_environment()
    )
    if answer.returncode != 0:
        raise failure(f"{file} is damaged: {_reason(answer.stderr)}")


def _refuse_loss(engine: Engine, *, replace: bool) -> None:
    with engine.connect() as connection:
        dependents = list(connection.scalars(text(DEPENDENTS), {"schemas": list(SCHEMAS)}))
        if dependents:
            raise RestoreError(
                f"{', '.join(dependents)} would go with our views: drop it first and make it again after"
            )
        if not replace and holds_data(connection):
            raise UsageError("the database holds data; restore into an empty one, or let --replace take its place")


def _reason(said: bytes) -> str:
    """The error that a program told last, else what it said last; without its own name."""
    words = said.decode("utf-8", "replace")
    errors = [line for line in words.splitlines() if ERROR.search(line)]
    return ERROR.split(last_line("\n".join(errors) or words))[-1].strip()
