"""`c5db deals`, `claims`, `conflicts`, `parties`: rows of the analyst views, narrowed by filters."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli import tables
from c5db.cli.database import database
from c5db.cli.options import (
    OfAttributes,
    OfParty,
    OfStatuses,
    OfTypes,
    Shape,
    Since,
    Until,
    row_number,
)
from c5db.cli.output import Format
from c5db.domain.errors import NoSuchDealError, NoSuchRunError, UsageError
from c5db.domain.vocab import PartyKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from c5db.store.look import Filters, Row, Rows

Find = Callable[["Connection", "Filters"], "Rows"]
Show = Callable[[Iterable["Row"]], None]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(
        "deals",
        short_help="List deals: who, what, how far, for how much.",
        epilog="Example: c5db deals --party Wabtec --status signed --since 2025-09-01",
    )(deals_command)
    app.command(
        "claims",
        short_help="List what each source says, with the words that say so.",
        epilog="Example: c5db claims --deal 3 --attribute value --format csv",
    )(claims_command)
    app.command(
        "conflicts",
        short_help="Show facts on which sources contradict each other.",
        epilog="Example: c5db conflicts --attribute value",
    )(conflicts_command)
    app.command(
        "parties",
        short_help="List parties with all their spellings.",
        epilog="Example: c5db parties --kind state_company --country KZ",
    )(parties_command)


DealIds = Annotated[
    list[int] | None,
    typer.Option("--deal", parser=row_number, metavar="ID", help="Only of this deal; may be repeated."),
]


def deals_command(
    party: OfParty = None,
    types: OfTypes = None,
    statuses: OfStatuses = None,
    attributes: OfAttributes = None,
    since: Since = None,
    until: Until = None,
    shape: Shape = Format.TABLE,
) -> None:
    """List deals: who agreed what with whom, how far it has got and for how much."""
    from c5db.store.look import Filters, find_deals

    filters = Filters(
        party=party, types=types or (), statuses=statuses or (), attributes=attributes or (),
        since=since, until=until,
    )  # fmt: skip
    show(find_deals, filters, shape, tables.print_deals)


def claims_command(
    deals: DealIds = None,
    party: OfParty = None,
    types: OfTypes = None,
    statuses: OfStatuses = None,
    attributes: OfAttributes = None,
    since: Since = None,
    until: Until = None,
    shape: Shape = Format.TABLE,
) -> None:
    """List claims: what each source says of each deal, with the words that say so."""
    from c5db.store.look import Filters, find_claims

    filters = Filters(
        deal_ids=deals or (), party=party, types=types or (), statuses=statuses or (), attributes=attributes or (),
        since=since, until=until,
    )  # fmt: skip
    show(find_claims, filters, shape, tables.print_claims)


def conflicts_command(
    deals: DealIds = None,
    party: OfParty = None,
    types: OfTypes = None,
    statuses: OfStatuses = None,
    attributes: OfAttributes = None,
    since: Since = None,
    until: Until = None,
    shape: Shape = Format.TABLE,
) -> None:
    """Show facts on which sources contradict each other, each rival value with its quotes."""
    from c5db.store.look import Filters, find_conflicts

    filters = Filters(
        deal_ids=deals or (), party=party, types=types or (), statuses=statuses or (), attributes=attributes or (),
        since=since, until=until,
    )  # fmt: skip
    show(find_conflicts, filters, shape, tables.print_conflicts)


def country_code(given: str | None) -> str | None:
    """Two letters; refused where it is another name of a country."""
    if given is not None and not (len(given) == 2 and given.isascii() and given.isalpha()):
        raise typer.BadParameter(f"{given!r} is no code of two letters (ISO 3166): KZ, US, CN …")
    return given


def parties_command(
    party: OfParty = None,
    kinds: Annotated[
        list[PartyKind] | None,
        typer.Option("--kind", metavar="KIND", help="Only parties of this kind, such as company; may be repeated."),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="CODE", callback=country_code, help="Only of this country: KZ, US …"),
    ] = None,
    types: OfTypes = None,
    statuses: OfStatuses = None,
    attributes: OfAttributes = None,
    since: Since = None,
    until: Until = None,
    shape: Shape = Format.TABLE,
) -> None:
    """List parties with all their spellings; filters on deals take those with a part in such a deal."""
    from c5db.store.look import Filters, find_parties

    filters = Filters(
        party=party, kinds=kinds or (), country=country, types=types or (), statuses=statuses or (),
        attributes=attributes or (), since=since, until=until,
    )  # fmt: skip
    show(find_parties, filters, shape, tables.print_parties)


def show(find: Find, filters: "Filters", shape: Format, print_table: Show) -> None:
    """Print what is found, in the shape asked for."""
    from c5db.cli.output import print_rows_as_csv, print_rows_as_json

    if filters.since and filters.until and filters.since > filters.until:
        raise UsageError(f"--since {filters.since} is after --until {filters.until}")
    with database() as engine, engine.connect() as connection:
        _refuse_unknown_run(connection, filters)
        found = find(connection, _with_present_deals(connection, filters))
        if shape is Format.JSON:
            print_rows_as_json(found.rows)
        elif shape is Format.CSV:
            print_rows_as_csv(found.columns, found.rows)
        else:
            print_table(found.rows)


def _refuse_unknown_run(connection: "Connection", filters: "Filters") -> None:
    from c5db.store.look import is_run

    if filters.run_id is not None and not is_run(connection, filters.run_id):
        raise NoSuchRunError(str(filters.run_id))


def _with_present_deals(connection: "Connection", filters: "Filters") -> "Filters":
    """The deals asked for under the numbers that they go by now; refused where there never was such a deal."""
    from dataclasses import replace

    from c5db.store.look import present_deal

    present = {deal_id: present_deal(connection, deal_id) for deal_id in filters.deal_ids}
    for deal_id, found in present.items():
        if found is None:
            raise NoSuchDealError(str(deal_id))
    return replace(filters, deal_ids=[found for found in present.values() if found is not None])
