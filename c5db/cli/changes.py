"""`c5db changes`: which facts moved in which run, and why."""

from datetime import date
from typing import Annotated

import typer

from c5db.cli import tables
from c5db.cli.look import DealIds, show
from c5db.cli.options import OfAttributes, OfParty, OfStatuses, OfTypes, Shape, day, row_number
from c5db.cli.output import Format

Since = Annotated[
    date | None, typer.Option("--since", metavar="DATE", parser=day, help="Only what moved from this day on.")
]
Until = Annotated[
    date | None, typer.Option("--until", metavar="DATE", parser=day, help="Only what had moved by the end of this day.")
]
OfRun = Annotated[int | None, typer.Option("--run", parser=row_number, metavar="ID", help="Only what this run moved.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "changes",
        short_help="Show which facts moved, when and why.",
        epilog="Example: c5db changes --deal 3 --attribute value --since 2025-11-01",
    )(changes_command)


def changes_command(
    deals: DealIds = None,
    run: OfRun = None,
    party: OfParty = None,
    types: OfTypes = None,
    statuses: OfStatuses = None,
    attributes: OfAttributes = None,
    since: Since = None,
    until: Until = None,
    shape: Shape = Format.TABLE,
) -> None:
    """Show which facts moved, oldest first: the value and verdict before and after, and why."""
    from c5db.store.look import Filters, find_changes

    filters = Filters(
        deal_ids=deals or (), run_id=run, party=party, types=types or (), statuses=statuses or (),
        attributes=attributes or (), since=since, until=until,
    )  # fmt: skip
    show(find_changes, filters, shape, tables.print_changes)
