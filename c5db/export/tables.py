"""The formats that hold tables: one file a table."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from c5db.export.json_lines import write_json_lines
from c5db.export.manifest import Exported, describe_file
from c5db.export.parquet import write_parquet
from c5db.store.export import CHANGED_TABLES, TABLES, copy_table, stream_json, stream_table


def write_tables(
    connection: Connection, folder: Path, format: str, since: int | None, *, texts: bool
) -> Iterator[Exported]:
    """Write every table, or of each what changed."""
    for table in TABLES if since is None else CHANGED_TABLES:
        path = folder / f"{table}.{format}"
        yield describe_file(path, table, _write(path, connection, table, format, since=since, texts=texts))


def _write(path: Path, connection: Connection, table: str, format: str, *, since: int | None, texts: bool) -> int:
    """Write one table; how many rows it has."""
    match format:
        case "csv":
            with path.open("wb") as file:
                return copy_table(connection, table, file, since=since, texts=texts)
        case "jsonl":
            return write_json_lines(path, stream_json(connection, table, since=since, texts=texts))
        case "parquet":
            return write_parquet(path, stream_table(connection, table, since=since, texts=texts))
        case _:
            raise ValueError(format)
