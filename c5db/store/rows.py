"""The ways to the database that the store shares: statements kept in files, and many rows by COPY."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from psycopg import Connection as PsycopgConnection
from psycopg import sql
from sqlalchemy import Connection, CursorResult, TextClause, text

END_OF_STATEMENT = re.compile(r";\s*(?:\n|$)")


@cache
def statements(name: str) -> tuple[TextClause, ...]:
    """The statements of `store/sql/<name>.sql`; each ends with a semicolon at the end of its line."""
    script = files("c5db").joinpath("store", "sql", f"{name}.sql").read_text("utf-8")
    return tuple(text(part) for part in END_OF_STATEMENT.split(script) if part.strip())


def run_script(connection: Connection, name: str, **parameters: object) -> CursorResult[Any]:
    """Run the statements of a file in order; the outcome of the last one."""
    result: CursorResult[Any] | None = None
    for statement in statements(name):
        wanted = statement.compile().params
        result = connection.execute(statement, {key: parameters[key] for key in wanted})
    if result is None:
        raise ValueError(f"{name}.sql holds no statement")
    return result


def driver_of(connection: Connection) -> "PsycopgConnection[tuple[Any, ...]]":
    """The connection of psycopg beneath one of SQLAlchemy's: for COPY, and for statements that take no parameters."""
    raw = connection.connection.driver_connection
    if not isinstance(raw, PsycopgConnection):
        raise TypeError("c5db speaks to Postgres through psycopg")
    return raw


def copy_rows(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    schema: str = "pg_temp",
) -> None:
    """Write rows into a table, a temporary one unless told otherwise, by COPY."""
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(schema, table), names)
    with driver_of(connection).cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row(row)
