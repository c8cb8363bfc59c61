"""Which facts moved, and why, in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Fact, Rival
from c5db.domain.vocab import Verdict
from c5db.reconcile import wording
from c5db.store.facts import Move, StoredFact

GONE = "No live claim and no ruling speaks of it any more."


def moves_of(deal_id: int, stored: Iterable[StoredFact], computed: Sequence[Fact], cause: str = "") -> list[Move]:
    """From the facts as they are stored to the facts as they should be, each with the cause; equal ones stay."""
    before = {one.fact.key: one for one in stored}
    after = {fact.key: fact for fact in computed}
    moves = [Move(deal_id, one, None, GONE) for key, one in before.items() if key not in after]
    for key, fact in after.items():
        old = before.get(key)
        if old is None:
            moves.append(Move(deal_id, None, fact, f"New: {fact.explanation}"))
        elif _comparable(old.fact) != _comparable(fact):
            moves.append(Move(deal_id, old, fact, _reason(old.fact, fact)))
    return [replace(move, reason=f"{cause} {move.reason}") for move in moves] if cause else moves


def _reason(old: Fact, new: Fact) -> str:
    """`From 4 billion USD (single) to 4.2 billion USD (compatible), after 2 more claims: …`."""
    if old.ruled_by and not new.ruled_by:
        return f"The ruling by {old.ruled_by} was withdrawn. {new.explanation}"
    if new.verdict is Verdict.RULED:
        return new.explanation
    more = new.claims - old.claims
    cause = f", after {wording.counted(abs(more), 'claim')} {'more' if more > 0 else 'fewer'}" if more else ""
    was, now = wording.figure(old), wording.figure(new)
    if was != now:
        return f"From {was} ({old.verdict}) to {now} ({new.verdict}){cause}. {new.explanation}"
    if old.verdict is not new.verdict:
        return f"From {old.verdict} to {new.verdict}{cause}. {new.explanation}"
    surer = "how sure it is" if old.confidence != new.confidence else "what is said of it"
    changed = surer if _told_by(old) == _told_by(new) else "who tells it"
    return f"Value and verdict stay{cause or f'; {changed} changed'}. {new.explanation}"


def _told_by(fact: Fact) -> Counter[tuple[str, str]]:
    """The claims, each with how it stands."""
    return Counter((claim_id, rival.state) for rival in fact.rivals for claim_id in rival.claim_ids)


def _comparable(fact: Fact) -> Fact:
    """Rivals are stored as JSON numbers, so they are compared as such."""
    return replace(fact, rivals=tuple(map(_as_stored, fact.rivals)))


def _as_stored(rival: Rival) -> Rival:
    return replace(rival, value=_rounded(rival.value), value_max=_rounded(rival.value_max))


def _rounded(number: Decimal | None) -> Decimal | None:
    return None if number is None else Decimal(repr(float(number)))
