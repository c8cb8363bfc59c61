"""Connects to a database, and says in one line what is wrong with it."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError

from c5db.config import DATABASE_URL
from c5db.domain.errors import C5dbError, DatabaseFailedError, DatabaseUnreachableError
from c5db.embedded.binaries import OLDEST_MAJOR

CONNECT_TIMEOUT = 5
"""Seconds until a server that does not answer is given up, where the URL says nothing else."""
LOST_CONNECTION = ("08", "28", "3D", "53300", "57P")
"""Beginnings of SQLSTATE: no connection, no login, no such database, too many connections, server shut down."""
REFUSED = ("25006", "42501", "53", "55P03")
"""Read only, no permission, no room, a lock that is not given."""
NO_RIGHT = "42501"
WHO_MAY = "log in as the owner of the database, or to load and correct as one of `c5db db grant --loader`"


@contextlib.contextmanager
def reach(url: str) -> Iterator[Engine]:
    """An engine for a server that answers and suits; a connection lost on the way is one clear line as well."""
    refuse_broken(url)
    # The URL goes to libpq whole, as SQLAlchemy's own reading knows neither several hosts nor services.
    engine = create_engine("postgresql+psycopg://", creator=lambda: connect(url), pool_size=2, max_overflow=3)
    try:
        check_server(engine)
        yield engine
    except (DBAPIError, psycopg.Error) as error:
        explained = explain(error, url)
        if explained is None:
            raise
        raise explained from error
    finally:
        engine.dispose()


def connect(url: str) -> psycopg.Connection[Any]:
    """A connection that gives up soon and is the same whatever role and environment it is made by."""
    given = conninfo_to_dict(url)
    connection = psycopg.connect(
        url,
        connect_timeout=int(given.get("connect_timeout") or CONNECT_TIMEOUT),
        client_encoding="utf8",
        application_name=given.get("application_name") or "c5db",
    )
    set_up(connection)
    return connection


def set_up(connection: psycopg.Connection[Any]) -> None:
    """Make a session plan and find names the same way on every server."""
    # A role finds the schema of its own name first: for one named c5db our tables would be those of no schema.
    # Of tables just filled Postgres thinks too much, and compiling a statement (JIT) then takes longer than all of it;
    # and rows are looked up by keys just used: by the default it would read whole tables, as if from a turning disk.
    connection.execute("SET search_path TO public; SET jit TO off; SET random_page_cost TO 1.1")
    connection.commit()


def refuse_broken(url: str) -> None:
    """Refuse a URL that libpq does not understand, without quoting it as libpq does."""
    try:
        given = conninfo_to_dict(url)
        int(given.get("connect_timeout") or CONNECT_TIMEOUT)
    except (psycopg.Error, ValueError):
        hint = "in user and password write a space as %20, @ as %40, : as %3A, / as %2F, # as %23, % as %25"
        raise DatabaseUnreachableError(f"{DATABASE_URL} is not a URL that Postgres understands; {hint}") from None


@dataclass(frozen=True)
class Server:
    """The server at the other end."""

    host: str
    port: int
    major: int
    encoding: str | None


def find_server(engine: Engine) -> Server:
    """Who answers, as the connection itself tells."""
    with engine.connect() as connection:
        info = connection.connection.driver_connection.info  # type: ignore[union-attr]
        return Server(info.host, info.port, info.server_version // 10_000, info.parameter_status("server_encoding"))


def check_server(engine: Engine) -> None:
    """Refuse a server that is too old and a database that cannot hold every letter."""
    server = find_server(engine)
    if server.major < OLDEST_MAJOR:
        raise DatabaseUnreachableError(f"its server is Postgres {server.major}, and c5db needs {OLDEST_MAJOR} or newer")
    if server.encoding != "UTF8":
        raise DatabaseUnreachableError(f"its encoding is {server.encoding}; make it with ENCODING 'UTF8'")


def explain(error: DBAPIError | psycopg.Error, url: str) -> C5dbError | None:
    """The one line for what no code of ours can mend: the connection, permissions, room; nothing for all else."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, psycopg.Error):
        return None
    line = _without_password(_first_reason(str(cause)), url)
    state = cause.sqlstate
    if isinstance(cause, psycopg.OperationalError) and (state is None or state.startswith(LOST_CONNECTION)):
        return DatabaseUnreachableError(line)
    if state is not None and state.startswith(REFUSED):
        return DatabaseFailedError(f"{line}; {WHO_MAY}" if state == NO_RIGHT else line)
    return None


def _first_reason(message: str) -> str:
    """`connection failed: … FATAL:  database "x" does not exist` → `database "x" does not exist`."""
    line = next((line.strip() for line in message.splitlines() if line.strip()), "the connection was lost")
    return line.rpartition("FATAL:")[2].strip().removeprefix("connection failed: ").removeprefix("connection is bad: ")


def _without_password(line: str, url: str) -> str:
    password = conninfo_to_dict(url).get("password")
    return line.replace(str(password), "***") if password else line
