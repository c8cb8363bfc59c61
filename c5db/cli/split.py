"""`c5db split`: a person finds that claims are of another deal, or names of another party."""

from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.author import Author, author_or_user
from c5db.cli.correcting import check_reason, correcting, find_claim_ids, present, tell_deal, tell_party
from c5db.cli.database import database
from c5db.cli.options import row_number
from c5db.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Engine


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "split",
        short_help="Take claims out of a deal, or names from a party.",
        epilog="Example: c5db split 3 --claim 3f2a91c0 --claim 7b01d4aa --reason 'the order of 2019, not of 2024'. "
        "A name that is of somebody else: c5db split --party 4 --name 'Wabtec Rail' --reason 'a daughter of it'",
    )(split_command)


def split_command(
    number: Annotated[
        int, typer.Argument(metavar="ID", parser=row_number, help="Number of the deal, or of the party.")
    ],
    claims: Annotated[
        list[str] | None,
        typer.Option(
            "--claim", metavar="ID", help="A claim that is not of this deal; its first 8 digits do. May be repeated."
        ),
    ] = None,
    party: Annotated[bool, typer.Option("--party", help="The number is of a party.")] = False,
    names: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="NAME", help="A spelling that is not of this party; may be repeated."),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, in words.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the newest split back.")] = False,
    author: Author = None,
) -> None:
    """Let claims be of a deal of their own from now on, also after later loads; so too names of a party."""
    reason = check_reason(reason, undo=undo)
    if names and not party:
        raise UsageError("--name goes with --party")
    if not undo and not (claims or names):
        raise UsageError("splitting a party takes --name or --claim" if party else "splitting a deal takes --claim")
    with database() as engine:
        if party:
            _split_party(engine, number, claims or (), names or (), reason, author_or_user(author), undo=undo)
        else:
            _split_deal(engine, number, claims or (), reason, author_or_user(author), undo=undo)


def _split_deal(
    engine: "Engine", number: int, claims: "Sequence[str]", reason: str, author: str, *, undo: bool
) -> None:
    from c5db.identity.corrections import split_deal, undo_split

    with correcting(engine, f"split {number}{' --undo' if undo else ''}", author, reason) as work:
        claim_ids = find_claim_ids(work.connection, claims)
        if undo:
            other, work.touched = undo_split(work.connection, number, claim_ids, work.by)
        else:
            deal_id = present(work.connection, number, party=False)
            other, work.touched = split_deal(work.connection, deal_id, claim_ids, work.by)
    for deal_id in (number, other):
        tell_deal(engine, deal_id)


def _split_party(
    engine: "Engine",
    number: int,
    claims: "Sequence[str]",
    names: "Sequence[str]",
    reason: str,
    author: str,
    *,
    undo: bool,
) -> None:
    from c5db.identity.party_corrections import names_in_claims, split_party, undo_party_split

    with correcting(engine, f"split {number} --party{' --undo' if undo else ''}", author, reason) as work:
        if undo:
            other, work.touched = undo_party_split(work.connection, number, work.by)
        else:
            party_id = present(work.connection, number, party=True)
            spoken = names_in_claims(work.connection, party_id, find_claim_ids(work.connection, claims))
            other, work.touched = split_party(work.connection, party_id, {*names, *spoken}, work.by)
    for party_id in (number, other):
        tell_party(engine, party_id)
