"""Statuses over time: a deal moves forward, and what is told of the same days may be told less closely."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from c5db.domain.vocab import Attribute, Status
from c5db.reconcile.recollection import SAME_NEWS
from c5db.reconcile.statements import Statement

SAME_PAPER = timedelta(days=3)
"""A memorandum and a contract told of within these days are one paper under two names."""
SAME_END = timedelta(days=3)
"""Who tells so soon after a completion that it was called off contradicts it; who tells it later brings news."""
STEP_BACK = timedelta(days=30)
"""Talks that go on so long after an announcement are talks again."""
MANY = 3
"""So many who know less outweigh the one who knew more before them."""
LONG_AGO = date.min

VAGUE = {
    frozenset({Status.ANNOUNCED, Status.SIGNED}),
    frozenset({Status.ANNOUNCED, Status.EXPRESSION_OF_INTEREST}),
    frozenset({Status.ANNOUNCED, Status.MEMORANDUM_SIGNED}),
    frozenset({Status.ANNOUNCED, Status.UNDER_NEGOTIATION}),
    frozenset({Status.EXPRESSION_OF_INTEREST, Status.UNDER_NEGOTIATION}),
    frozenset({Status.EXPRESSION_OF_INTEREST, Status.MEMORANDUM_SIGNED}),
    frozenset({Status.SIGNED, Status.IN_FORCE}),
    frozenset({Status.IN_FORCE, Status.COMPLETED}),
}
"""Statuses that different people give the same stage."""
CLOSENESS = {
    Status.EXPRESSION_OF_INTEREST: 0,
    Status.UNDER_NEGOTIATION: 1,
    Status.ANNOUNCED: 2,
    Status.MEMORANDUM_SIGNED: 3,
    Status.SIGNED: 4,
    Status.IN_FORCE: 5,
    Status.COMPLETED: 6,
    Status.SUSPENDED: 7,
    Status.CANCELLED: 8,
}
"""How much each status says: a memorandum names what was signed, an announcement leaves it open."""
STOPPED = frozenset({Status.SUSPENDED, Status.CANCELLED})
TOLD_VAGUELY = frozenset({Status.SIGNED, Status.ANNOUNCED, Status.MEMORANDUM_SIGNED, Status.UNDER_NEGOTIATION})
"""Stages of which papers say less than they could within the same days."""
BEFORE_SIGNATURE = frozenset({Status.EXPRESSION_OF_INTEREST, Status.UNDER_NEGOTIATION})


class Relation(Enum):
    """How a status that differs from the one held stands to it."""

    EARLIER = "earlier"
    VAGUER = "vaguer"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True)
class Stage:
    """The status that is held, and how each other statement stands to it."""

    status: Status
    relations: tuple[tuple[Statement, Relation], ...]


def reached(statements: Sequence[Statement]) -> Stage:
    """How far the deal has got by all that is told."""
    status = _furthest(statements)
    if status is Status.SIGNED and _more_tell_of_a_memorandum(statements):
        status = Status.MEMORANDUM_SIGNED
    mine = [one for one in statements if _status(one) is status]
    held_by = {one.evidence.source_id for one in mine}
    two_papers = {_status(one) for one in statements if one.evidence.source_id in held_by}
    others = [(one, _relation(one, status, mine, statements)) for one in statements if _status(one) is not status]
    return Stage(status, tuple((one, _if_apart(one, relation, two_papers, held_by)) for one, relation in others))


def _if_apart(one: Statement, relation: Relation, two_papers: Collection[Status], held_by: Collection[int]) -> Relation:
    """Neither what was hardly read puts up a rival, nor what some article tells beside the status held.

    Nor does an article tell of two moments: what it says less closely is no earlier stage.
    """
    if relation is Relation.EARLIER and one.evidence.source_id in held_by:
        return Relation.VAGUER
    peaceful = one.is_hardly_read or _status(one) in two_papers
    return Relation.VAGUER if relation is Relation.RIVAL and peaceful else relation


def tells_more(one: Statement, held: Statement) -> bool:
    """It gives a status that says more than the one held."""
    statuses = one.evidence.attribute is Attribute.STATUS
    return statuses and CLOSENESS[_status(one)] > CLOSENESS[_status(held)]


def _status(statement: Statement) -> Status:
    return Status(statement.evidence.value_text or "")


def _furthest(statements: Sequence[Statement]) -> Status:
    last = {status: _last_day(statements, status) for status in {_status(one) for one in statements}}
    moving = [status for status in last if status not in STOPPED]
    stopped = [status for status in last if status in STOPPED]
    believed = [status for status in moving if not _nobody_follows(status, statements)]
    held = max(believed or moving, key=lambda s: CLOSENESS[s], default=None)
    if held is Status.MEMORANDUM_SIGNED and last.get(Status.ANNOUNCED, LONG_AGO) - last[held] > STEP_BACK:
        held = Status.ANNOUNCED
    if held in (Status.ANNOUNCED, Status.MEMORANDUM_SIGNED):
        back = [s for s in moving if s in BEFORE_SIGNATURE and last[s] - last[held] > STEP_BACK]
        held = max(back, key=lambda s: last[s], default=held)
    halt = max(stopped, key=lambda s: (last[s], CLOSENESS[s]), default=None)
    if halt is not None and (held is None or last[halt] >= _last_step(statements, held)):
        return halt
    if held is None:
        raise ValueError("a status is held of statements on status")
    return held


def _nobody_follows(status: Status, statements: Sequence[Statement]) -> bool:
    """One voice said so long before many who still tell less: it spoke of something else."""
    said = [one for one in statements if _status(one) is status]
    last = max((one.day for one in said if one.day is not None), default=None)
    if last is None or len({one.voice for one in said}) > 1:
        return False
    later = [one for one in statements if one.day is not None and one.day - last > SAME_NEWS]
    less = {one.voice for one in later if CLOSENESS[_status(one)] < CLOSENESS[status]}
    return len(less) >= MANY


def _more_tell_of_a_memorandum(statements: Sequence[Statement]) -> bool:
    """Of the same days more sources tell of a memorandum than of a contract."""
    signed = {one.voice for one in statements if _status(one) is Status.SIGNED}
    since = min((one.day for one in statements if _status(one) is Status.SIGNED and one.day), default=LONG_AGO)
    memoranda = [one for one in statements if _status(one) is Status.MEMORANDUM_SIGNED and one.day is not None]
    near = {one.voice for one in memoranda if one.day and abs(one.day - since) <= SAME_PAPER}
    return len(near) > len(signed)


def _last_day(statements: Sequence[Statement], status: Status) -> date:
    return max((one.day or LONG_AGO for one in statements if _status(one) is status), default=LONG_AGO)


def _first_day(statements: Sequence[Statement], status: Status) -> date:
    return min(one.day for one in statements if _status(one) is status and one.day is not None)


def _last_step(statements: Sequence[Statement], status: Status) -> date:
    """The last day on which the step was taken, as far as those who tell of it say so."""
    return max((_step_day(one) or LONG_AGO for one in statements if _status(one) is status), default=LONG_AGO)


def _step_day(one: Statement) -> date | None:
    return one.evidence.happened_on or one.day


def _relation(one: Statement, held: Status, mine: Sequence[Statement], all_told: Sequence[Statement]) -> Relation:
    status = _status(one)
    days = [other.day for other in mine if other.day is not None]
    two_papers = {status, held} == {Status.MEMORANDUM_SIGNED, Status.SIGNED}
    if one.day is None or not days:
        if frozenset({status, held}) in VAGUE:
            return Relation.VAGUER
        return Relation.RIVAL if two_papers else Relation.EARLIER
    if held in STOPPED or status in STOPPED:
        return _relation_to_a_stop(one, held, days, all_told)
    first = min(days)
    if one.day >= first:
        # Told no sooner and less far: in passing, unless it names another paper than the one that was signed.
        if held in BEFORE_SIGNATURE and CLOSENESS[status] > CLOSENESS[held]:
            return Relation.EARLIER
        return Relation.RIVAL if two_papers and one.day - first <= SAME_NEWS else Relation.VAGUER
    if two_papers:
        return Relation.RIVAL if first - one.day <= SAME_PAPER else Relation.EARLIER
    vague = frozenset({status, held}) in VAGUE and held in TOLD_VAGUELY
    return Relation.VAGUER if vague and first - one.day <= SAME_NEWS else Relation.EARLIER


def _relation_to_a_stop(one: Statement, held: Status, days: Sequence[date], all_told: Sequence[Statement]) -> Relation:
    """Where one of the two is that the deal was stopped: what is told of the same days as its end contradicts it."""
    status, first, day = _status(one), min(days), one.day or LONG_AGO
    if Status.COMPLETED in {status, held}:
        undone = held in STOPPED and day < first and first - _first_day(all_told, status) > SAME_END
        if not undone and abs(day - first) <= SAME_NEWS:
            return Relation.RIVAL
    return Relation.EARLIER if (_step_day(one) or day) <= max(days) else Relation.RIVAL
