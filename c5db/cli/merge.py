"""`c5db merge`: a person finds that deals, or parties, are one."""

import shlex
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from c5db.cli.author import Author, author_or_user
from c5db.cli.correcting import check_reason, correcting, present, tell_deal, tell_party
from c5db.cli.database import database
from c5db.cli.options import row_number
from c5db.domain.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Engine


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "merge",
        short_help="Let deals, or parties, be one; or take that back.",
        epilog="Example: c5db merge 3 17 --reason 'the same 40 locomotives, announced twice'. "
        "One company under two names: c5db merge --party 4 9 --reason 'renamed in 2024'",
    )(merge_command)


def merge_command(
    ids: Annotated[
        list[int],
        typer.Argument(
            metavar="ID", parser=row_number, help="Numbers of the deals, or parties; all go by the first one."
        ),
    ],
    party: Annotated[bool, typer.Option("--party", help="The numbers are of parties.")] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, in words.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back: they are told apart again.")] = False,
    author: Author = None,
) -> None:
    """Let deals, or parties, be one from now on, also after later loads; the other numbers lead to the first."""
    reason = check_reason(reason, undo=undo)
    if len(ids) < 2 and not undo:
        raise UsageError("merging takes two numbers or more")
    with database() as engine:
        if undo:
            _undo(engine, ids, reason, author_or_user(author), party=party)
        else:
            _merge(engine, ids, reason, author_or_user(author), party=party)


def _merge(engine: "Engine", ids: Sequence[int], reason: str, author: str, *, party: bool) -> None:
    from c5db.identity.corrections import merge_deals
    from c5db.identity.party_corrections import merge_parties

    with correcting(engine, _command(ids, party=party), author, reason) as work:
        numbers = list(dict.fromkeys(present(work.connection, number, party=party) for number in ids))
        work.touched = (merge_parties if party else merge_deals)(work.connection, numbers, work.by)
    for number in numbers:
        (tell_party if party else tell_deal)(engine, number)


def _undo(engine: "Engine", ids: Sequence[int], reason: str, author: str, *, party: bool) -> None:
    from c5db.cli.output import print_line
    from c5db.identity.corrections import undo_merges
    from c5db.identity.party_corrections import undo_party_merges
    from c5db.store.rulings import rulings_left

    with correcting(engine, f"{_command(ids, party=party)} --undo", author, reason) as work:
        undo = undo_party_merges if party else undo_merges
        others, work.touched = undo(work.connection, ids, work.by)
        left = [] if party else rulings_left(work.connection, work.by.run_id)
    for number in sorted({*ids, *others}):
        (tell_party if party else tell_deal)(engine, number)
    for ruling in left:
        print_line(_left(ruling))


def _left(ruling: Mapping[str, Any]) -> str:
    """What to say of a ruling that was given while deals were one, and how to take it back."""
    from c5db.cli.tables import row_amount

    about = f"{ruling['deal_id']} {ruling['attribute']}"
    for option in ("party_id", "item", "unit", "over"):
        if ruling[option] is not None:
            about += f" --{option.removesuffix('_id')} {shlex.quote(str(ruling[option]))}"
    figure = row_amount({**ruling, "qualifier": None})
    return (
        f"Ruled while they were one, and left with deal {ruling['deal_id']}: {ruling['attribute']} {figure}, by "
        f"{ruling['author']} ({ruling['reason']}). To take it back: c5db rule {about} --withdraw"
    )


def _command(ids: Sequence[int], *, party: bool) -> str:
    return f"merge {' '.join(map(str, ids))}{' --party' if party else ''}"
