"""Arguments and options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from c5db.cli.output import Format
from c5db.domain.errors import UsageError
from c5db.domain.vocab import Attribute, DealType, Status

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders, globs, or - for JSON Lines on standard input."),
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes to parse with; default: all processors, once documents are many."),
]
MaxSize = Annotated[
    int, typer.Option(min=1, metavar="BYTES", help="Largest document that is taken, measured after unpacking.")
]

LARGEST_ID = 2**63 - 1
"""The largest number that a row can have."""
DIGITS = len(str(LARGEST_ID))

Shape = Annotated[Format, typer.Option("--format", metavar="table|json|csv", help="How to print the rows.")]


def party_name(given: str) -> str:
    """A part of a spelling, or a number; refused where it is empty, as every name has that in it."""
    if not given.strip():
        raise typer.BadParameter("a name is wanted, or a part of one, or a number")
    return given


OfParty = Annotated[
    str | None,
    typer.Option(
        "--party", metavar="NAME", parser=party_name, help="Only with this party: part of a spelling, or its number."
    ),
]
OfTypes = Annotated[
    list[DealType] | None,
    typer.Option("--type", metavar="TYPE", help="Only deals of this type, such as joint_venture; may be repeated."),
]
OfStatuses = Annotated[
    list[Status] | None,
    typer.Option("--status", metavar="STATUS", help="Only deals that got so far, such as signed; may be repeated."),
]
OfAttributes = Annotated[
    list[Attribute] | None,
    typer.Option("--attribute", metavar="ATTRIBUTE", help="Only what speaks of this, such as value; may be repeated."),
]


def day(given: str | date) -> date:
    """A day as written; refused where it is none."""
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no date YYYY-MM-DD") from None


def row_number(given: str | int) -> int:
    """The number of a row; refused where no row can have it."""
    words = str(given).strip()
    if not (words.isascii() and words.isdigit() and len(words) <= DIGITS and 0 < int(words) <= LARGEST_ID):
        raise typer.BadParameter(f"{words!r} is no number such as 1, 2, 3 …")
    return int(words)


def new_file(given: str | Path) -> Path:
    """A file that can be written; refused where it is a folder, or lies in none."""
    file = Path(given)
    try:
        if file.is_dir():
            raise UsageError(f"{file} is a folder; name the file to write")
        if not file.absolute().parent.is_dir():
            raise UsageError(f"there is no folder {file.parent}")
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error
    return file


def replaced_file(given: str | Path) -> Path:
    """A new file, or one whose place a new one takes; refused where a device or a pipe would have to go for it."""
    file = new_file(given)
    if file.exists() and not file.is_file():
        raise UsageError(f"{file} is no regular file; name the file to write")
    return file


Since = Annotated[
    date | None, typer.Option("--since", metavar="DATE", parser=day, help="Only what was published from this day on.")
]
Until = Annotated[
    date | None, typer.Option("--until", metavar="DATE", parser=day, help="Only what was published by this day.")
]
