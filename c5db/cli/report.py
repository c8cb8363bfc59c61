"""`c5db report`: a page to look at."""

from pathlib import Path
from typing import Annotated

import typer

from c5db.cli.database import database
from c5db.cli.options import replaced_file

LANGUAGES = ("en", "ru")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "report",
        short_help="Write a page to look at: deals, conflicts, charts.",
        epilog="Example: c5db report deals.html --lang ru",
    )(report_command)


def _language(given: str) -> str:
    if given not in LANGUAGES:
        raise typer.BadParameter(f"{given!r} is none of {', '.join(LANGUAGES)}")
    return given


def report_command(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE.html", parser=replaced_file, help="The page; it needs no other file and no network."
        ),
    ],
    lang: Annotated[
        str, typer.Option("--lang", metavar="|".join(LANGUAGES), parser=_language, help="Language of the page.")
    ] = "en",
) -> None:
    """Write one page: totals, charts, the largest deals, conflicts with their quotes, what changed last."""
    from c5db.domain.plurals import counted
    from c5db.report import write_report

    with database() as engine:
        contents = write_report(engine, file, lang)
    totals = contents.totals
    packages = f", {counted(totals['packages'], 'package')} of deals" if totals["packages"] else ""
    conflicts = counted(totals["conflicts"], "open conflict")
    typer.echo(f"{file}: {counted(totals['deals'], 'deal')}{packages}, {conflicts}")
