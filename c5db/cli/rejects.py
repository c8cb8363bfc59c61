"""`c5db rejects`: documents that were not taken, and another try."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli import tables
from c5db.cli.database import database
from c5db.cli.look import show
from c5db.cli.options import MaxSize, Shape, Workers, day
from c5db.cli.output import Format

if TYPE_CHECKING:
    from c5db.readers import Input


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "rejects",
        short_help="List documents that were not taken, or try them again.",
        epilog="Example: c5db rejects --retry --max-size 50000000",
    )(rejects_command)


def rejects_command(
    retry: Annotated[
        bool, typer.Option("--retry", help="Load them again; those that are taken now leave the list.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON: the list, or with --retry the summary.")] = False,
    workers: Workers = None,
    max_size: MaxSize = 10 * 1024 * 1024,
    since: Annotated[
        date | None,
        typer.Option("--since", metavar="DATE", parser=day, help="Only what was rejected from this day on."),
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", metavar="DATE", parser=day, help="Only what was rejected by this day.")
    ] = None,
    shape: Shape = Format.TABLE,
) -> None:
    """List documents that were not taken, each with the reason; --retry loads them again."""
    if retry:
        _retry(workers, max_size, as_json=as_json)
        return
    from c5db.store.look import Filters, find_rejects

    shape = Format.JSON if as_json else shape
    show(find_rejects, Filters(since=since, until=until), shape, tables.print_rejects)


def _retry(workers: int | None, max_size: int, *, as_json: bool) -> None:
    from c5db.cli.load import tell
    from c5db.cli.progress import watching
    from c5db.load import load
    from c5db.store.rejects import rejected_origins

    with database() as engine:
        with engine.connect() as connection:
            origins = rejected_origins(connection)
        inputs = sorted({one for one in map(_input_of, origins) if one is not None})
        with watching(None) as watcher:
            report = load(
                engine, inputs, workers=workers, max_size=max_size, progress=watcher, command="rejects --retry",
                only=frozenset(origins),
            )  # fmt: skip
        gone = len(origins) - report.seen
    if gone:
        typer.echo(f"c5db: {gone} of {len(origins)} are not where they were read from: load them again", err=True)
    tell(report, as_json=as_json)
    if gone:
        raise typer.Exit(3)


def _input_of(origin: str) -> "Input | None":
    """The file that a document was read from; None for standard input."""
    from c5db.readers import Input
    from c5db.readers.inputs import OF_MANY, STANDARD_INPUT

    path, _, line = origin.rpartition(":")
    found = Input(path if line.isdigit() and Input(path).format in OF_MANY else origin)
    return None if found.path == STANDARD_INPUT else found
