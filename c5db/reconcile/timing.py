"""Which values belong to an earlier moment: later news replaces a state, never a fact of history."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from c5db.domain.evidence import SourceTier
from c5db.domain.vocab import DAYS_OF_A_DEAL, MONEY_ATTRIBUTES, Attribute, Qualifier
from c5db.reconcile.choice import counts_less
from c5db.reconcile.intervals import printed_step
from c5db.reconcile.questions import SIZE
from c5db.reconcile.recollection import (
    SAME_NEWS,
    by_article,
    comes_after,
    is_corrected,
    is_nearest,
    may_replace,
    recalled_in,
    times,
    years_apart,
)
from c5db.reconcile.scale import powers_apart
from c5db.reconcile.statements import Statement, by_value, fits, kinds

SAME_DAY = timedelta(0)
SEASON = timedelta(days=61)
"""So long after the last word on a rounded sum a finer one may be a new price, and no mere closer look at the old."""
ROUNDED = Decimal("0.025")
"""Rounding takes or gives at most this share of a sum that two digits would have told: 385 is no 400 for long."""
LIMITS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})


@dataclass(frozen=True, slots=True)
class Past:
    """Statements that later news replaced, and those that only recall an earlier value beside the new one."""

    replaced: tuple[Statement, ...] = ()
    recalled: tuple[Statement, ...] = ()


def past(statements: Sequence[Statement], upheld: Collection[Statement] = ()) -> Past:
    """The statements that no longer speak of the present; those `upheld` are known to be no mere recollections."""
    if not statements or statements[0].evidence.attribute in DAYS_OF_A_DEAL:
        # What happened once is history: a later article that differs contradicts, it brings no news.
        articles = by_article(statements)
        corrected = [one for one in statements if is_corrected(one, articles[one.evidence.source_id])]
        former = (*corrected, *_corrections(statements), *_signed_before(statements))
        return Past(tuple({one.evidence.claim_id: one for one in former}.values()))
    recalled = recalled_in(statements, {one.evidence.claim_id for one in upheld})
    gone = {one.evidence.claim_id for one in recalled}
    present = [one for one in statements if one.evidence.claim_id not in gone]
    replaced = _replaced(present)
    gone |= {one.evidence.claim_id for one in replaced}
    newest = [one for one in present if one.evidence.claim_id not in gone]
    if gone:
        # Nobody knows when an undated article spoke; where the value has changed, it may have spoken before.
        dated = kinds(one for one in newest if one.day is not None)
        replaced += [one for one in newest if one.day is None and not all(fits(one, other) for other in dated)]
    return Past(tuple(replaced), tuple(recalled))


def _replaced(present: Sequence[Statement]) -> list[Statement]:
    """Those whose value gave way to one that came up later."""
    groups = list(by_value(present).values())
    articles = by_article(present)
    gone: dict[str, Statement] = {}
    for told in groups:
        for new in groups:
            old = _at_odds(told, new)
            if new is told or not _rivals(new, old):
                continue
            coming = [one for one in new if is_nearest(one, old[0], articles[one.evidence.source_id])]
            going = [one for one in old if is_nearest(one, new[0], articles[one.evidence.source_id])]
            if coming and len(going) == len(old):
                gone |= {one.evidence.claim_id: one for one in _giving_way(going, coming)}
            gone |= {one.evidence.claim_id: one for one in going if _is_taken_back(one, old, coming)}
    return list(gone.values())


def _at_odds(old: Sequence[Statement], new: Sequence[Statement]) -> Sequence[Statement]:
    """Who tells the old value, without those whose limit leaves room for the new one, unless nobody else does.

    «More than 4» holds of 4.5 too, and keeps no «about 4» in force against it.
    """
    limits = {kind.evidence.qualifier for kind in kinds(old) if all(fits(kind, other) for other in kinds(new))} & LIMITS
    return [one for one in old if one.evidence.qualifier not in limits] or old


def _is_taken_back(one: Statement, old: Sequence[Statement], new: Sequence[Statement]) -> bool:
    """Its publisher gives the other value later, and never again this one, whatever others say."""
    publisher, day = one.evidence.publisher, one.day
    if publisher is None or day is None:
        return False
    said = max((other.day for other in old if other.day and other.evidence.publisher == publisher), default=day)
    return any(other.day and other.day > said and other.evidence.publisher == publisher for other in new)


def _corrections(statements: Sequence[Statement]) -> list[Statement]:
    """Those whose publishers themselves say something else later."""
    groups = list(by_value(statements).values())
    return [
        one
        for old in groups
        for new in groups
        if _rivals(new, old) and _same_publishers(new, old)
        for one in old
        if one.day is not None and all(other.day is not None and other.day > one.day for other in new)
    ]


def _signed_before(statements: Sequence[Statement]) -> list[Statement]:
    """Those that tell of a signature before another one: what was told before it took place is no word against it."""
    if not statements or statements[0].evidence.attribute is not Attribute.SIGNED_ON:
        return []
    groups = list(by_value(statements).values())
    return [one for old in groups if any(comes_after(new, old) for new in groups) for one in old]


def _rivals(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    if new is old or not _good_enough(new, old) or all(one.evidence.former or one.alters for one in new):
        return False
    pairs = [(one, other) for one in kinds(new) for other in kinds(old)]
    later = _comes_long_after(new, old)
    return all(may_replace(one, other) for one, other in pairs) and not any(
        (fits(one, other) and not _passes_limit(one, other) and not (later and _is_a_new_sum(one, other)))
        or powers_apart(one, other)
        for one, other in pairs
    )


def _comes_long_after(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    """A season lies between the last word on the old value and the first on the new one."""
    told, last = [one.day for one in new if one.day is not None], [one.day for one in old if one.day is not None]
    return bool(told and last) and min(told) - max(last) > SEASON


def _is_a_new_sum(new: Statement, old: Statement) -> bool:
    """«385 million» fits «400 million» told in the same days; told half a year later it is what became of it."""
    first, second = new.evidence, old.evidence
    exact = first.qualifier is second.qualifier is Qualifier.EXACT and first.attribute in MONEY_ATTRIBUTES
    if not exact or first.value is None or second.value is None or first.value_max or second.value_max:
        return False
    finer = printed_step(first.value, first.unit) < printed_step(second.value, second.unit)
    return finer and abs(first.value - second.value) > ROUNDED * abs(second.value)


def _passes_limit(one: Statement, other: Statement) -> bool:
    """«300» is not what «up to 370» speaks of, and near enough to have been raised to it."""
    apart = times(one, other)
    return counts_less(one, other) and apart is not None and apart <= SIZE


def _giving_way(old: Sequence[Statement], new: Sequence[Statement]) -> list[Statement]:
    """All, where the new value came up after the last word on the old one; else those that it says it replaces."""
    told = [one.day for one in new if one.day is not None]
    dated = [one for one in old if one.day is not None]
    if not told or not dated:
        return []
    last = max(one.day for one in dated if one.day is not None)
    if min(told) - last > (SAME_DAY if _same_publishers(new, old) else SAME_NEWS):
        return dated
    revised = any(one.evidence.revises for one in new)
    if all(one.evidence.former for one in old):
        return [] if years_apart(new[0], old[0]) else dated
    return [one for one in dated if revised and not one.evidence.revises and one.day and one.day <= max(told)]


def _same_publishers(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    """Everybody who told the old value tells the new one: they have corrected themselves."""
    publishers = {one.evidence.publisher for one in old}
    return None not in publishers and publishers <= {one.evidence.publisher for one in new}


def _good_enough(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    if any(one.evidence.tier is not SourceTier.AGGREGATOR for one in new):
        return True
    return all(one.evidence.tier is SourceTier.AGGREGATOR for one in old)
