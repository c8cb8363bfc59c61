"""The formats that hold tables: one file a table."""

from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Connection

from c5db.export.delimited import write_csv
from c5db.export.json_lines import write_json_lines
from c5db.export.manifest import Exported, describe_file
from c5db.export.parquet import write_parquet
from c5db.store.export import CHANGED_TABLES, TABLES, Streamed, stream_table

WRITERS: dict[str, Callable[[Path, Streamed], int]] = {
    "csv": write_csv,
    "jsonl": write_json_lines,
    "parquet": write_parquet,
}


def write_tables(
    connection: Connection, folder: Path, format: str, since: int | None, *, texts: bool
) -> Iterator[Exported]:
    """Write every table, or of each what changed."""
    for table in TABLES if since is None else CHANGED_TABLES:
        path = folder / f"{table}.{format}"
        streamed = stream_table(connection, table, since=since, as_json=format == "jsonl", texts=texts)
        yield describe_file(path, table, WRITERS[format](path, streamed))
