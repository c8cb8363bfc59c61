"""The data as it goes out: rows of the analyst views through server-side cursors, all as of one moment."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

from psycopg.postgres import types
from sqlalchemy import Connection, CursorResult, Engine, text

from c5db.store.delimited import copy_csv
from c5db.store.rows import run_script, statements

FETCHED = 2000
"""Rows that are fetched at a time, so that memory does not grow with their number."""
TABLES = (
    "deals",
    "facts",
    "claims",
    "conflicts",
    "parties",
    "participations",
    "sources",
    "copies",
    "figures",
    "changes",
)
"""What goes out as tables."""
CHANGED_TABLES = (
    "deals", "facts", "claims", "parties", "participations", "sources", "copies", "figures", "changes", "removed",
)  # fmt: skip
"""What goes out of what changed."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """Rows as they come, with the names and Postgres types of their columns."""

    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: Iterator[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the data stand at."""

    run_id: int
    schema_version: str


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the data of one moment, whatever is loaded meanwhile."""
    with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection, connection.begin():
        yield connection


def read_standing(connection: Connection) -> Standing:
    """The last run that is wholly in the data, and the revision of the schema."""
    row = run_script(connection, "export_standing").one()
    return Standing(row.run_id, row.schema_version)


def prepare_changes(connection: Connection, since: int) -> None:
    """Work out, into temporary tables, what runs after this one touched."""
    run_script(connection, "export_touched", since=since)


def stream_table(connection: Connection, table: str, *, since: int | None = None, texts: bool = True) -> Streamed:
    """The rows of a table, or of it what changed."""
    return _stream(connection, *_asked(connection, table, since, texts))


def stream_json(connection: Connection, table: str, *, since: int | None = None, texts: bool = True) -> Streamed:
    """The same rows, each as one text of JSON."""
    query, parameters = _asked(connection, table, since, texts)
    return _stream(connection, f"SELECT to_json(line)::text FROM ({query}) AS line", parameters)


def copy_table(
    connection: Connection, table: str, file: BinaryIO, *, since: int | None = None, texts: bool = True
) -> int:
    """Write the same rows as CSV; how many there are."""
    query, parameters = _asked(connection, table, since, texts)
    # COPY takes no parameters: what is asked is a number.
    given = text(query).bindparams(**parameters).compile(compile_kwargs={"literal_binds": True})
    return copy_csv(connection, str(given), _columns(connection, query, parameters), file)


def stream_named(connection: Connection, name: str, *, touched: str | None = None, key: str = "") -> Streamed:
    """The rows of a statement kept in a file; `touched`: only those whose key is in that temporary table."""
    query = statements(name)[0].text.strip()
    if touched is not None:
        wanted = f"SELECT {key} FROM pg_temp.{touched}"
        query = f"SELECT shown.* FROM ({query}) AS shown WHERE shown.{key} IN ({wanted}) ORDER BY shown.{key}"
    return _stream(connection, query, {})


def _asked(connection: Connection, table: str, since: int | None, texts: bool) -> tuple[str, dict[str, object]]:
    """What is asked for the rows of a table, and with which parameters."""
    name = f"export_{table}" if since is None else f"export_changed_{table}"
    query = statements(name)[0].text.strip()
    parameters: dict[str, object] = {"since": since} if ":since" in query else {}
    if table == "sources" and not texts:
        kept = [f'"{column}"' for column in _columns(connection, query, parameters) if column != "text"]
        query = f"SELECT {', '.join(kept)} FROM ({query}) AS shown"
    return query, parameters


def _columns(connection: Connection, query: str, parameters: Mapping[str, object]) -> dict[str, str]:
    """The columns of a query, each with its Postgres type."""
    with closing(connection.execute(text(f"SELECT * FROM ({query}) AS shown LIMIT 0"), parameters)) as none:
        return _described(none)


def _stream(connection: Connection, query: str, parameters: Mapping[str, object]) -> Streamed:
    result = connection.execute(
        text(query), parameters, execution_options={"stream_results": True, "yield_per": FETCHED}
    )
    columns = _described(result)
    return Streamed(tuple(columns), tuple(columns.values()), _tuples(result))


def _described(result: CursorResult[Any]) -> dict[str, str]:
    described = result.cursor.description if result.cursor is not None else ()
    return {str(column[0]): _kind(int(str(column[1]))) for column in described}


def _tuples(result: CursorResult[Any]) -> Iterator[Sequence[object]]:
    # A reader that stops half way leaves no cursor behind.
    with closing(result):
        for row in result:
            yield tuple(row)


def _kind(oid: int) -> str:
    found = types.get(oid)
    if found is None:
        return "text"
    return f"_{found.name}" if found.array_oid == oid else found.name
