"""Rows and lines on a terminal: a table where it fits, else one block a row; words are broken nowhere needlessly."""

import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import compress

READABLE = 20
"""A column of longer texts is folded no narrower than this."""
_BETWEEN = 3
_EDGES = 2

Cells = Sequence[Sequence[str]]


def terminal_width() -> int | None:
    """Columns of the terminal; None where the output goes elsewhere and lines stay whole."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def column_widths(headers: Sequence[str], cells: Cells) -> list[int]:
    """The least width that keeps each column readable."""
    return [
        max(*map(len, header.split()), *(max(_longest_word(cell), min(len(cell), READABLE)) for cell in column))
        for header, *column in zip(headers, *cells, strict=True)
    ]


def _longest_word(cell: str) -> int:
    return max(map(len, cell.split()), default=0)


def without_empty_columns(headers: Sequence[str], cells: Cells) -> tuple[list[str], list[list[str]]]:
    """The headers and cells of the columns that hold anything."""
    told = [any(column) for column in zip(*cells, strict=True)]
    return list(compress(headers, told)), [list(compress(row, told)) for row in cells]


def fits(headers: Sequence[str], cells: Cells, width: int) -> bool:
    """Whether a table of these cells can be read in `width` columns."""
    return _EDGES + sum(column_widths(headers, cells)) + _BETWEEN * (len(headers) - 1) <= width


def blocks(headers: Sequence[str], cells: Cells, width: int) -> Iterator[str]:
    """Each row as a block of lines `header  cell`, without its empty cells."""
    margin = max(map(len, headers)) + 2
    for number, row in enumerate(cells):
        if number:
            yield ""
        for header, cell in zip(headers, row, strict=True):
            if cell:
                yield from wrapped(f"{header:<{margin}}{cell}", width, margin)


def wrapped(line: str, width: int | None, margin: int | None = None) -> list[str]:
    """A line in as many as it takes; those after the first begin at `margin`, else where the line's words begin."""
    if width is None or len(line) <= width:
        return [line]
    indent = len(line) - len(line.lstrip()) if margin is None else margin
    indent = min(indent, width // 2)
    return textwrap.wrap(line, width, subsequent_indent=" " * indent, break_on_hyphens=False)
