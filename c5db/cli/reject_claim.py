"""`c5db reject-claim`: a person finds a claim misread."""

from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.author import Author, author_or_user
from c5db.cli.correcting import find_claim, refuse_number
from c5db.cli.database import database
from c5db.domain.errors import NoSuchRejectionError, UsageError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from c5db.store.rejections import FoundClaim


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "reject-claim",
        short_help="Let a misread claim no longer count, or count again.",
        epilog="Example: c5db reject-claim 3f2a91c0 --reason 'the sum is the budget of the city'",
    )(reject_claim_command)


def reject_claim_command(
    claim: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Number of the claim, as `c5db claims` shows it; its first 8 digits are enough."
        ),
    ],
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, in words.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the rejection back: the claim counts again.")] = False,
    author: Author = None,
) -> None:
    """Reject a claim as misread: it no longer counts, also after the article is loaded or read again."""
    reason = (reason or "").strip()
    if not undo and not reason:
        raise UsageError("a rejection needs --reason")
    refuse_number(claim)
    with database() as engine:
        with engine.connect() as connection:
            found = find_claim(connection, claim)
        _settle(engine, found, reason, author_or_user(author), undo=undo)
    counts = "counts again" if undo else "no longer counts"
    deal = f", deal {found.deal_id}" if found.deal_id else ", which the present text no longer makes"
    typer.echo(f"Claim {found.claim_id} ({found.attribute} «{found.quote}», {found.told_by}{deal}) {counts}")


def _settle(engine: "Engine", claim: "FoundClaim", reason: str, author: str, *, undo: bool) -> None:
    """Reject, or take the rejection back, and bring the facts of the deal up to date; all or nothing."""
    from c5db.reconcile.run import reconcile_deals
    from c5db.store.rejections import accept_claim, reject_claim
    from c5db.store.runs import running
    from c5db.store.save import lock_writers

    command = f"reject-claim {claim.claim_id}{' --undo' if undo else ''}"
    with running(engine, command) as run_id, engine.begin() as connection:
        lock_writers(connection)
        if undo and not accept_claim(connection, claim.claim_id, author, reason or None):
            raise NoSuchRejectionError(str(claim.claim_id))
        if not undo and not reject_claim(connection, claim.claim_id, reason, author, run_id):
            raise UsageError(f"claim {claim.claim_id} is rejected already")
        if claim.deal_id is not None:
            told = f"«{claim.quote}» of {claim.told_by}"
            why = f": {reason.rstrip('.')}" if reason else ""
            verb = "let count again" if undo else "rejected as misread"
            reconcile_deals(connection, [claim.deal_id], run_id, cause=f"{author} {verb} {told}{why}.")
