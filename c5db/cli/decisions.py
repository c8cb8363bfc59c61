"""`c5db decisions`: which reports are one deal and which names one party, decided when, by whom and why."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from c5db.cli.database import database
from c5db.cli.options import Shape, row_number
from c5db.cli.output import Format

HEADERS = ("no.", "when", "who", "decision", "source", "score", "reason")
VERBS = {
    "create": "{subject} {subject_id} begins",
    "assign": "told of {subject} {subject_id}",
    "merge": "{subject} {other_id} is {subject} {subject_id}",
    "split": "{subject} {other_id} is not {subject} {subject_id}",
    "copy": "{subject} {subject_id} copies {other_id}",
    "original": "{subject} {subject_id} copies nobody",
    "undo": "decision {undoes} is taken back",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "decisions",
        short_help="Show what is one deal or party by whose decision, and why.",
        epilog="Example: c5db decisions --deal 3",
    )(decisions_command)


def decisions_command(
    deal: Annotated[
        int | None, typer.Option("--deal", metavar="ID", parser=row_number, help="Only on this deal.")
    ] = None,
    party: Annotated[
        int | None, typer.Option("--party", metavar="ID", parser=row_number, help="Only on this party.")
    ] = None,
    people: Annotated[bool, typer.Option("--by-people", help="Only what people decided.")] = False,
    shape: Shape = Format.TABLE,
) -> None:
    """Show the log of identity, oldest first: what is one deal, one party or a copy, by the program or a person."""
    from c5db.cli.correcting import present
    from c5db.cli.output import print_rows_as_csv, print_rows_as_json
    from c5db.store.look import find_decisions

    with database() as engine, engine.connect() as connection:
        deal_id = None if deal is None else present(connection, deal, party=False)
        party_id = None if party is None else present(connection, party, party=True)
        found = find_decisions(connection, deal_id, party_id, by_people=people)
        if shape is Format.JSON:
            print_rows_as_json(found.rows)
        elif shape is Format.CSV:
            print_rows_as_csv(found.columns, found.rows)
        else:
            _print(found.rows)


def _print(rows: Iterable[Mapping[str, Any]]) -> None:
    from c5db.cli.output import print_table

    lines = [
        (
            row["decision_id"], f"{row['decided_at']:%Y-%m-%d %H:%M}", row["author"] or "c5db", _what(row),
            row["article_id"] or "", "" if row["score"] is None else f"{row['score']:.1f}", row["reason"],
        )
        for row in rows
    ]  # fmt: skip
    if lines:
        print_table(HEADERS, lines)
    else:
        typer.echo("No decisions.")


def _what(row: Mapping[str, Any]) -> str:
    undone = f", taken back by {row['undone_by']}" if row["undone_by"] else ""
    return VERBS.get(row["action"], "{action} {subject} {subject_id}").format(**row) + undone
