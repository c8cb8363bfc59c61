"""`c5db fuse`: the reconciliation rules on any table of claims."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TextIO

import typer

from c5db.cli.options import new_file
from c5db.domain.errors import C5dbError, UsageError

MOST_NAMED = 5
"""So many rows that are left out are told by their lines; the rest are counted."""


class FusedTableError(C5dbError):
    """The table cannot be written."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "fuse",
        short_help="Fuse a table of claims into values, without a database.",
        epilog="Example: c5db fuse claims.csv -o facts.csv",
    )(fuse_command)


def fuse_command(
    claims: Annotated[
        Path,
        typer.Argument(
            metavar="CLAIMS.csv",
            help="A table with the columns object, attribute, source, value, and if known published, qualifier, unit. "
            "With a unit values are figures that can be rounded, such as 4.2 bn or 36..37; else they are exact. "
            "Of several units of one item that of most sources counts, with or without a metric prefix.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT.csv",
            parser=new_file,
            help="Where the table of fused values goes; else it is printed.",
        ),
    ] = None,
) -> None:
    """Fuse the claims of many sources into one value each, with verdict, confidence and explanation; no database."""
    from c5db.domain.plurals import counted
    from c5db.reconcile.fuse import fuse
    from c5db.reconcile.table import read_claims, write_fused

    if not claims.is_file():
        raise UsageError(f"there is no table {claims}")
    if out is not None and out.exists() and out.samefile(claims):
        raise UsageError(f"{out} is the table of claims itself: the fused values go to another file")
    left_out: list[int] = []
    try:
        with claims.open(encoding="utf-8-sig", newline="") as lines:
            fused = fuse(read_claims(lines, left_out))
    except UnicodeDecodeError as error:
        raise UsageError(f"{claims} is not in UTF-8") from error
    except (OSError, csv.Error) as error:
        raise UsageError(f"{claims} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if out is None:
        write_fused(fused, typer.get_text_stream("stdout"))
    else:
        _write_whole(out, lambda lines: write_fused(fused, lines))
        typer.echo(f"{counted(len(fused), 'value')} fused into {out}", err=True)
    if left_out:
        typer.echo(
            f"{counted(len(left_out), 'row')} left out for too few or too many columns: {_lines(left_out)}", err=True
        )
        raise typer.Exit(3)


def _lines(numbers: list[int]) -> str:
    """The first few lines by number: `lines 3, 9 and 2 more`."""
    named = ", ".join(map(str, numbers[:MOST_NAMED]))
    more = f" and {len(numbers) - MOST_NAMED} more" if len(numbers) > MOST_NAMED else ""
    return f"{'line' if len(numbers) == 1 else 'lines'} {named}{more}"


def _write_whole(out: Path, write: Callable[[TextIO], None]) -> None:
    """Write a file whole or not at all; a device or a pipe, which nothing can replace, as it comes."""
    is_replaced = out.is_file() or not out.exists()
    draft = out.with_name(f".{out.name}.part") if is_replaced else out
    try:
        with draft.open("w", encoding="utf-8", newline="") as lines:
            write(lines)
        if is_replaced:
            draft.replace(out)
    except OSError as error:
        raise FusedTableError(f"{out}: {error.strerror}") from error
    finally:
        if is_replaced:
            draft.unlink(missing_ok=True)
