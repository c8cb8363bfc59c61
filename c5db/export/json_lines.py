"""JSON Lines: an object a row, numbers exact to the last digit as Postgres writes them."""

from pathlib import Path

from c5db.store.export import Streamed


def write_json_lines(path: Path, table: Streamed) -> int:
    """Write a table whose rows are one text each; how many rows it has."""
    rows = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for rows, (line,) in enumerate(table.rows, 1):  # noqa: B007
            file.write(f"{line}\n")
    return rows
