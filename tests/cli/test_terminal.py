"""What is printed on a terminal stays readable however narrow it is."""

import os
import subprocess
import sys

import pytest

from c5db.cli.tables import deal_lines
from c5db.cli.terminal import blocks, fits, without_empty_columns, wrapped
from tests.cli.commands import PROGRAM, Env

HEADERS = ("id", "deal", "parties")
CELLS = [["1", "A joint venture of two", ""], ["2", "A memorandum on a plant", "Kazakhstan, Export-Import Bank"]]


def test_a_table_fits_where_no_word_is_broken_and_no_text_squeezed() -> None:
    assert fits(HEADERS, CELLS, 52)
    assert not fits(HEADERS, CELLS, 48)


def test_a_row_that_fits_no_table_is_a_block_without_its_empty_cells() -> None:
    assert list(blocks(HEADERS, CELLS, 30)) == [
        "id       1",
        "deal     A joint venture of",
        "         two",
        "",
        "id       2",
        "deal     A memorandum on a",
        "         plant",
        "parties  Kazakhstan,",
        "         Export-Import Bank",
    ]


def test_a_column_that_holds_nothing_is_left_out() -> None:
    assert without_empty_columns(HEADERS, [["1", "", "Kazakhstan"], ["2", "", ""]]) == (
        ["id", "parties"],
        [["1", "Kazakhstan"], ["2", ""]],
    )


def test_a_deal_is_told_in_three_lines_on_a_narrow_terminal() -> None:
    cells = (
        "7",
        "Kazakhstan – Wabtec: purchase",
        "procurement",
        "signed",
        "USD 4.2 bn",
        "",
        "Kazakhstan, Wabtec",
        "2 (1)",
        "1",
    )
    assert deal_lines(cells) == [
        "  7  Kazakhstan – Wabtec: purchase",
        "     procurement, signed, USD 4.2 bn, 2 sources, 1 independent, 1 conflict",
        "     Kazakhstan, Wabtec",
    ]


@pytest.mark.parametrize("width", [1, 10, 40, 79, None])
def test_folding_keeps_every_word(width: int | None) -> None:
    line = "      1.1 billion USD by article 001_efe422096780b414 (7 November 2025)"
    lines = wrapped(line, width)
    assert "".join("".join(lines).split()) == "".join(line.split())


def test_what_is_folded_keeps_its_indent() -> None:
    assert wrapped("    one two three", 12) == ["    one two", "    three"]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals of our own here")
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_of_deals_is_wider_than_the_terminal(seeded: Env, width: int) -> None:
    printed = on_terminal(["deals"], seeded, width)
    assert "Wabtec" in printed
    assert max(map(len, printed.splitlines())) <= width


def on_terminal(arguments: list[str], env: Env, width: int) -> str:
    """What a command prints where its output is a terminal."""
    ours, theirs = os.openpty()
    with os.fdopen(ours, "rb", buffering=0) as reader:
        done = subprocess.Popen(
            [*PROGRAM, *arguments], env={**env, "COLUMNS": str(width), "TERM": "dumb"}, stdout=theirs, stdin=theirs,
            stderr=sys.stderr,
        )  # fmt: skip
        os.close(theirs)
        parts = []
        while part := _read(reader.fileno()):
            parts.append(part)
        assert done.wait(60) == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    # Linux ends a terminal whose other side is closed with an error, not with nothing.
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
