"""What the commands that correct identity share: one run, one transaction, and a word on what came of it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from c5db.domain.errors import NoSuchClaimError, NoSuchDealError, NoSuchPartyError, UsageError
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    import uuid

    from sqlalchemy import Connection, Engine

    from c5db.identity.corrections import By
    from c5db.store.rejections import FoundClaim

DIGITS = re.compile(r"[0-9a-fA-F]{8}-?[0-9a-fA-F-]{0,27}")


@dataclass
class Work:
    """A correction under way."""

    connection: "Connection"
    by: "By"
    touched: set[int] = field(default_factory=set)
    """The deals to be reconciled in the end."""


@contextmanager
def correcting(engine: "Engine", command: str, author: str, reason: str) -> Iterator[Work]:
    """Correct, and bring the facts of the deals that it touched up to date; all or nothing."""
    from c5db.identity.corrections import By
    from c5db.reconcile.run import reconcile_deals
    from c5db.store.runs import running
    from c5db.store.save import lock_writers

    with running(engine, command) as run_id, engine.begin() as connection:
        lock_writers(connection)
        work = Work(connection, By(author, reason, run_id))
        yield work
        why = f": {reason.rstrip('.')}" if reason else ""
        reconcile_deals(connection, sorted(work.touched), run_id, cause=f"After `{command}` by {author}{why}.")


def check_reason(reason: str | None, *, undo: bool) -> str:
    """The reason in words; a decision needs one, taking it back does not."""
    reason = (reason or "").strip()
    if not undo and not reason:
        raise UsageError("a correction needs --reason")
    return reason


def present(connection: "Connection", number: int, *, party: bool) -> int:
    """The number that a deal or party goes by now."""
    from c5db.store.look import present_deal
    from c5db.store.parties import present_party

    found = (present_party if party else present_deal)(connection, number)
    if found is None:
        raise (NoSuchPartyError if party else NoSuchDealError)(str(number))
    return found


def find_claim_ids(connection: "Connection", claims: Sequence[str]) -> "set[uuid.UUID]":
    """Claims by their numbers, or the first 8 digits of them."""
    return {find_claim(connection, digits).claim_id for digits in claims}


def refuse_number(digits: str) -> None:
    """UsageError where nothing can have that number as a claim."""
    if not DIGITS.fullmatch(digits):
        raise UsageError(f"{digits!r} is no number of a claim; give at least its first 8 digits")


def find_claim(connection: "Connection", digits: str) -> "FoundClaim":
    """The only claim whose number begins so; NoSuchClaimError or UsageError where there is none or more."""
    from c5db.store.rejections import find_claims_by_number

    refuse_number(digits)
    found = find_claims_by_number(connection, digits)
    if not found:
        raise NoSuchClaimError(digits)
    if len(found) > 1:
        raise UsageError(f"{digits!r} may be any of {', '.join(str(one.claim_id) for one in found)}")
    return found[0]


def tell_deal(engine: "Engine", number: int) -> None:
    """Say what a number leads to now."""
    from c5db.cli.output import print_line
    from c5db.store.look import Filters, find_deals, present_deal

    with engine.connect() as connection:
        now = present_deal(connection, number)
        deal = next(find_deals(connection, Filters(deal_ids=[now or number])).rows, None)
    leads = "" if now == number else f" is deal {now}"
    told = f"«{deal['title']}», {counted(deal['sources'], 'source')}" if deal else "nothing is told of it"
    print_line(f"Deal {number}{leads}: {told}")


def tell_party(engine: "Engine", number: int) -> None:
    """Say what a number leads to now."""
    from c5db.cli.output import print_line
    from c5db.store.parties import names_of, present_party

    with engine.connect() as connection:
        now = present_party(connection, number)
        canonical, names = names_of(connection, now or number)
    leads = "" if now == number else f" is party {now}"
    print_line(f"Party {number}{leads}: {canonical} ({', '.join(names) or 'no text names it'})")
