"""Which values belong to an earlier moment: later news replaces a state, never a fact of history."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from c5db.domain.evidence import SourceTier
from c5db.domain.vocab import Attribute
from c5db.reconcile.scale import powers_apart
from c5db.reconcile.statements import Statement, Value, by_value, fits

HISTORY = frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON})
"""What happened once: a later article that differs contradicts, it brings no news."""
SAME_NEWS = timedelta(days=7)
"""Articles this near in time tell of the same moment."""

MOST_BESIDE = 2
"""An article that gives more values lists parts."""
APART = 3
"""No figure is revised beyond this factor without a word."""


@dataclass(frozen=True, slots=True)
class Past:
    """Statements that later news replaced, and those that only recall an earlier value beside the new one."""

    replaced: tuple[Statement, ...] = ()
    recalled: tuple[Statement, ...] = ()


def past(statements: Sequence[Statement], upheld: Collection[Statement] = ()) -> Past:
    """The statements that no longer speak of the present; those `upheld` are known to be no mere recollections."""
    if not statements or statements[0].evidence.attribute in HISTORY:
        return _revised(statements)
    recalled = [one for one in statements if one not in upheld and _is_recalled(one, statements)]
    present = [one for one in statements if one not in recalled]
    replaced = [one for one in present if any(_replaces(new, one, present) for new in _values(present))]
    newest = [one for one in present if one not in replaced]
    if replaced or recalled:
        # Nobody knows when an undated article spoke; where the value has changed, it may have spoken before.
        replaced += [one for one in newest if one.day is None and _only_undated_against(one, newest)]
    return Past(tuple(replaced), tuple(recalled))


def _revised(statements: Sequence[Statement]) -> Past:
    corrected = [
        one
        for one in statements
        if any(
            new.evidence.revises and new.evidence.source_id == one.evidence.source_id and not fits(new, one)
            for new in statements
        )
        and not one.evidence.revises
    ]
    return Past(tuple(corrected))


def _values(statements: Sequence[Statement]) -> list[list[Statement]]:
    return list(by_value(statements).values())


def _is_recalled(one: Statement, statements: Sequence[Statement]) -> bool:
    """Its article gives another value too, and that one is the news: others had told this one before."""
    beside = [s for s in statements if s.evidence.source_id == one.evidence.source_id and not fits(s, one)]
    if any(other.evidence.revises and not one.evidence.revises for other in beside):
        return True
    if one.day is None or one.speaker or len({other.value for other in beside}) > MOST_BESIDE:
        return False
    known_since = first_told(one.value, statements, one)
    news = [
        other for other in beside if _is_news(other, one) and known_since < first_told(other.value, statements, other)
    ]
    return bool(news) and known_since + SAME_NEWS < one.day


def _is_news(new: Statement, old: Statement) -> bool:
    """An article tells its news first; a figure of another size counts something else."""
    first, second = new.evidence.value, old.evidence.value
    if first and second and not 1 / APART <= abs(first / second) <= APART:
        return False
    return new.evidence.position <= old.evidence.position


def first_told(value: Value, statements: Sequence[Statement], like: Statement) -> date:
    """The first day on which the value, or one that fits it closely, was told."""
    days = [s.day for s in statements if s.day is not None and (s.value == value or _alike(s, like))]
    return min(days, default=date.max)


def _alike(one: Statement, other: Statement) -> bool:
    first, second = one.evidence, other.evidence
    return first.value is not None and first.value == second.value and first.value_max == second.value_max


def _replaces(new: list[Statement], old: Statement, statements: Sequence[Statement]) -> bool:
    """The value of `new` came up after the last word on the value of `old`, from sources as good."""
    if old.day is None or any(fits(one, old) or powers_apart(one, old) for one in new):
        return False
    peers = [one for one in statements if one.value == old.value]
    told = [one.day for one in new if one.day is not None]
    last = max(one.day for one in peers if one.day is not None)
    if not told or not _good_enough(new, peers):
        return False
    if any(one.evidence.revises for one in new) and not old.evidence.revises:
        return max(told) >= old.day
    first = min(told)
    if _same_publisher_changed(new, peers) and first > last:
        return True
    return first > last + SAME_NEWS


def _same_publisher_changed(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    """Everybody who told the old value tells the new one: they have corrected themselves."""
    publishers = {one.evidence.publisher for one in old}
    return None not in publishers and publishers <= {one.evidence.publisher for one in new}


def _good_enough(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    if any(one.evidence.tier is not SourceTier.AGGREGATOR for one in new):
        return True
    return all(one.evidence.tier is SourceTier.AGGREGATOR for one in old)


def _only_undated_against(one: Statement, newest: Sequence[Statement]) -> bool:
    return any(other.day is not None and not fits(one, other) for other in newest)
