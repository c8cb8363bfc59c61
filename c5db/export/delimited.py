"""CSV: UTF-8, a header, commas, lines that end in a line feed."""

import csv
from pathlib import Path

from c5db.export.values import csv_cell
from c5db.store.export import Streamed


def write_csv(path: Path, table: Streamed) -> int:
    """Write a table; how many rows it has."""
    rows = 0
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.columns)
        for rows, row in enumerate(table.rows, 1):  # noqa: B007
            writer.writerow(map(csv_cell, row))
    return rows
