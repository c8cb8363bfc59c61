"""`c5db parse`: what documents yield, without a database."""

from typing import Annotated

import typer

from c5db.cli.options import MaxSize, Paths, Workers


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "parse",
        short_help="Show what documents yield, without a database.",
        epilog="Example: c5db parse seeds/ --explain | less",
    )(parse_command)


def parse_command(
    paths: Paths,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one object a document.")] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show each sentence with the rule that read it, and why the rest was left."),
    ] = False,
    workers: Workers = None,
    max_size: MaxSize = 10 * 1024 * 1024,
) -> None:
    """Show what documents yield: deals with their parties, claims and figures. Needs no database."""
    from c5db.readers import expand

    inputs = expand(paths)

    from datetime import UTC, datetime

    from c5db.cli.output import print_json, printable
    from c5db.cli.parsed_json import document_json, reject_json
    from c5db.cli.parsed_text import document_lines
    from c5db.domain.records import Reject
    from c5db.readers.documents import remarks_on
    from c5db.reading import read_and_parse

    rejected = False

    def say(origin: str, words: str) -> None:
        typer.echo(f"c5db: {printable(origin)}: {printable(words)}", err=True)

    for outcome in read_and_parse(inputs, workers=workers, max_size=max_size):
        if isinstance(outcome, Reject):
            rejected = True
            if as_json:
                print_json(reject_json(outcome))
            else:
                say(outcome.origin, outcome.reason)
            continue
        for remark in remarks_on(outcome.document, datetime.now(UTC).date()):
            say(outcome.document.origin, remark)
        if as_json:
            print_json(document_json(outcome, explain=explain))
        else:
            for line in document_lines(outcome, explain=explain):
                typer.echo(line)
    if rejected:
        raise typer.Exit(3)
