"""The data as it goes out: rows of the analyst views through server-side cursors, all as of one moment."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from psycopg.postgres import types
from sqlalchemy import Connection, CursorResult, Engine, text

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


def find_run(connection: Connection, run_id: int) -> bool:
    """Whether there is such a run; 0, from before the first one, counts."""
    query = text("SELECT :run_id = 0 OR EXISTS (SELECT FROM c5db.run WHERE id = :run_id)")
    return bool(connection.execute(query, {"run_id": run_id}).scalar_one())


def prepare_changes(connection: Connection, since: int) -> None:
    """Work out, into temporary tables, what runs after this one touched."""
    run_script(connection, "export_touched", since=since)


def stream_table(
    connection: Connection, table: str, *, since: int | None = None, as_json: bool = False, texts: bool = True
) -> Streamed:
    """The rows of a table, or of it what changed; `as_json`: each as one text."""
    query = _query(table, changed=since is not None)
    if table == "sources" and not texts:
        query = f"SELECT {', '.join(_columns_without_text(connection, query, since))} FROM ({query}) AS shown"
    if as_json:
        query = f"SELECT to_json(line)::text FROM ({query}) AS line"
    return _stream(connection, query, {} if since is None else {"since": since})


def stream_named(connection: Connection, name: str, *, touched: str | None = None, key: str = "") -> Streamed:
    """The rows of a statement kept in a file; `touched`: only those whose key is in that temporary table."""
    query = statements(name)[0].text.strip()
    if touched is not None:
        wanted = f"SELECT {key} FROM pg_temp.{touched}"
        query = f"SELECT shown.* FROM ({query}) AS shown WHERE shown.{key} IN ({wanted}) ORDER BY shown.{key}"
    return _stream(connection, query, {})


def _query(table: str, *, changed: bool) -> str:
    return statements(f"export_changed_{table}" if changed else f"export_{table}")[0].text.strip()


def _columns_without_text(connection: Connection, query: str, since: int | None) -> list[str]:
    parameters = {} if since is None else {"since": since}
    none = connection.execute(text(f"SELECT * FROM ({query}) AS shown LIMIT 0"), _wanted(query, parameters))
    return [f'"{column}"' for column in none.keys() if column != "text"]  # noqa: SIM118


def _stream(connection: Connection, query: str, parameters: Mapping[str, object]) -> Streamed:
    result = connection.execute(
        text(query), _wanted(query, parameters), execution_options={"stream_results": True, "yield_per": FETCHED}
    )
    described = result.cursor.description if result.cursor is not None else ()
    kinds = tuple(_kind(int(str(column[1]))) for column in described)
    return Streamed(tuple(result.keys()), kinds, _tuples(result))


def _tuples(result: CursorResult[Any]) -> Iterator[Sequence[object]]:
    # A reader that stops half way leaves no cursor behind.
    with closing(result):
        for row in result:
            yield tuple(row)


def _wanted(query: str, parameters: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in parameters.items() if f":{name}" in query}


def _kind(oid: int) -> str:
    found = types.get(oid)
    if found is None:
        return "text"
    return f"_{found.name}" if found.array_oid == oid else found.name
