"""Rows to standard output: a table for people, JSON and CSV for programs."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import IO

from c5db.cli.amounts import plain
from c5db.cli.terminal import blocks, column_widths, fits, terminal_width, without_empty_columns, wrapped

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = Mapping[str, object]
Narrow = Callable[[Sequence[str]], Iterable[str]]
"""The cells of a row → the lines that a narrow terminal shows."""


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def as_json(value: object) -> str:
    """JSON with numbers exact to the last digit; half characters, which no reader takes, are escaped."""
    match value:
        case Decimal():
            return plain(value) if value.is_finite() else "null"
        case date() | datetime():
            return f'"{value.isoformat()}"'
        case Mapping():
            return "{" + ", ".join(f"{as_json(str(key))}: {as_json(one)}" for key, one in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(as_json, value)) + "]"
        case str() | int() | float() | None:
            return json.dumps(value, ensure_ascii=False)
        case _:
            return json.dumps(str(value), ensure_ascii=False)


def print_json(value: object) -> None:
    """One line of JSON."""
    sys.stdout.write(as_json(value) + "\n")


def print_rows_as_json(rows: Iterable[Row]) -> None:
    """A JSON array, one object a line."""
    opening = "["
    for row in rows:
        sys.stdout.write(f"{opening}\n{as_json(row)}")
        opening = ","
    sys.stdout.write("[]\n" if opening == "[" else "\n]\n")


def print_rows_as_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """CSV with a header; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_csv_cell(row[column]) for column in columns])


def _csv_cell(value: object) -> object:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return plain(value)
        case int() | float():
            return value
        case date() | datetime():
            return value.isoformat()
        case list() | tuple() if all(isinstance(one, str) for one in value):
            words = "; ".join(value)
        case list() | tuple() | Mapping():
            words = as_json(value)
        case _:
            words = str(value)
    return f"'{words}" if words.startswith(_FORMULA) else words


def printable(words: object) -> str:
    """Words on one line, without what would steer a terminal."""
    return _UNPRINTABLE.sub(" ", "" if words is None else str(words)).strip()


def print_table(
    headers: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "", narrow: Narrow | None = None
) -> None:
    """A table that loses nothing: folded to the width of a terminal, in full lines elsewhere. Numbers stand right.

    On a terminal that is too narrow each row is written in the lines that `narrow` makes of its cells, else as a block.
    """
    cells = [[printable(cell) for cell in row] for row in rows]
    width = terminal_width()
    if width is None:
        _print_plain_table(sys.stdout, headers, cells, title)
        return
    full, (headers, cells) = cells, without_empty_columns(headers, cells)
    if fits(headers, cells, width):
        _print_rich_table(headers, cells, title, width)
        return
    if title:
        print_line(title)
    if narrow is None:
        sys.stdout.writelines(f"{line}\n" for line in blocks(headers, cells, width))
    else:
        for line in (line for row in full for line in narrow(row) if line.strip()):
            print_line(line, margin=len(line) - len(line.lstrip(" 0123456789")))


def print_line(line: str, margin: int | None = None) -> None:
    """A line of words, folded to the width of a terminal; what follows begins at `margin`, else below its own words."""
    indent = line[: len(line) - len(line.lstrip())]
    for part in wrapped(indent + printable(line), terminal_width(), margin):
        sys.stdout.write(f"{part}\n")


def _is_number(cell: str) -> bool:
    return not cell or re.fullmatch(r"-?[\d.,]+", cell) is not None


def _right(headers: Sequence[str], cells: Sequence[Sequence[str]]) -> list[bool]:
    return [bool(cells) and all(_is_number(row[n]) for row in cells) for n in range(len(headers))]


def _print_rich_table(headers: Sequence[str], cells: Sequence[Sequence[str]], title: str, width: int) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=Text(title) if title else None, title_justify="left", pad_edge=False)
    layout = zip(headers, _right(headers, cells), column_widths(headers, cells), strict=True)
    for name, is_right, least in layout:
        table.add_column(Text(name), justify="right" if is_right else "left", overflow="fold", min_width=least)
    for row in cells:
        table.add_row(*map(Text, row))
    Console(highlight=False, width=width, height=len(cells)).print(table)


def _print_plain_table(out: IO[str], headers: Sequence[str], cells: Sequence[Sequence[str]], title: str) -> None:
    right = _right(headers, cells)
    widths = [max(map(len, column)) for column in zip(headers, *cells, strict=True)]
    if title:
        out.write(f"{title}\n")
    for row in (headers, *cells):
        padded = [
            cell.rjust(width) if is_right else cell.ljust(width)
            for cell, width, is_right in zip(row, widths, right, strict=True)
        ]
        out.write("  ".join(padded).rstrip() + "\n")
