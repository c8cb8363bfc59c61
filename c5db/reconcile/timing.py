"""Which values belong to an earlier moment: later news replaces a state, never a fact of history."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from c5db.domain.evidence import SourceTier
from c5db.domain.vocab import Attribute
from c5db.reconcile.scale import powers_apart
from c5db.reconcile.statements import Statement, by_value, fits, kinds

HISTORY = frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON})
"""What happened once: a later article that differs contradicts, it brings no news."""
SAME_NEWS = timedelta(days=7)
"""Articles this near in time tell of the same moment."""

Figure = tuple[Decimal | None, Decimal | None, str | None]
MOST_BESIDE = 2
"""An article that gives more values lists parts."""
APART = 3
"""No figure is revised beyond this factor without a word."""


@dataclass(frozen=True, slots=True)
class Past:
    """Statements that later news replaced, and those that only recall an earlier value beside the new one."""

    replaced: tuple[Statement, ...] = ()
    recalled: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Since when each figure is told, and by whom."""

    since: dict[Figure, date]
    voices: dict[Figure, set[str]]


def past(statements: Sequence[Statement], upheld: Collection[Statement] = ()) -> Past:
    """The statements that no longer speak of the present; those `upheld` are known to be no mere recollections."""
    if not statements or statements[0].evidence.attribute in HISTORY:
        articles = _beside(statements)
        corrected = [one for one in statements if _is_corrected(one, articles[one.evidence.source_id])]
        return Past(tuple({one.evidence.claim_id: one for one in (*corrected, *_corrections(statements))}.values()))
    recalled = _recalled(statements, {one.evidence.claim_id for one in upheld})
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


def _beside(statements: Iterable[Statement]) -> dict[int, list[Statement]]:
    """The statements of each article."""
    sources: dict[int, list[Statement]] = defaultdict(list)
    for one in statements:
        sources[one.evidence.source_id].append(one)
    return sources


def _is_corrected(one: Statement, article: Sequence[Statement]) -> bool:
    """Its own article says that another value took its place."""
    if one.evidence.revises:
        return False
    return any(other.evidence.revises and not fits(other, one) for other in article)


def _recalled(statements: Sequence[Statement], upheld: Collection[str]) -> list[Statement]:
    sources, known = _beside(statements), _known(statements)
    return [
        one
        for one in statements
        if one.evidence.claim_id not in upheld and _is_recalled(one, sources[one.evidence.source_id], known)
    ]


def _is_recalled(one: Statement, article: Sequence[Statement], known: Known) -> bool:
    """Its article gives another value too, and that one is the news: others had told this one before."""
    beside = [other for other in article if not fits(other, one)]
    if _is_corrected(one, beside):
        return True
    if one.day is None or one.speaker or len({other.value for other in beside}) > MOST_BESIDE:
        return False
    since = known.since[_figure(one)]
    news = [
        other
        for other in beside
        if _may_replace(other, one)
        and since < known.since.get(_figure(other), date.max)
        and _is_news(other, one, known)
    ]
    return bool(news) and since + SAME_NEWS < one.day


def _may_replace(new: Statement, old: Statement) -> bool:
    """A figure of another size counts something else."""
    first, second = new.evidence.value, old.evidence.value
    return not (first and second) or 1 / APART <= abs(first / second) <= APART


def _is_news(new: Statement, old: Statement, known: Known) -> bool:
    """An article tells its news first; what others tell too may come later in it."""
    return new.evidence.position <= old.evidence.position or len(known.voices[_figure(new)]) > 1


def _figure(one: Statement) -> Figure:
    return one.value[:3]


def _known(statements: Iterable[Statement]) -> Known:
    known = Known({}, defaultdict(set))
    for one in statements:
        figure = _figure(one)
        known.voices[figure].add(one.voice)
        if one.day is not None:
            known.since[figure] = min(one.day, known.since.get(figure, date.max))
    return known


def _replaced(present: Sequence[Statement]) -> list[Statement]:
    """Those whose value gave way to one that came up later."""
    groups = list(by_value(present).values())
    gone: dict[str, Statement] = {}
    for old in groups:
        for new in groups:
            if _rivals(new, old):
                gone |= {one.evidence.claim_id: one for one in _giving_way(old, new)}
    return list(gone.values())


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


def _rivals(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    if new is old or not _good_enough(new, old):
        return False
    pairs = [(one, other) for one in kinds(new) for other in kinds(old)]
    return not any(fits(one, other) or powers_apart(one, other) for one, other in pairs)


def _giving_way(old: Sequence[Statement], new: Sequence[Statement]) -> list[Statement]:
    """All, where the new value came up after the last word on the old one; else those that it says it replaces."""
    told = [one.day for one in new if one.day is not None]
    dated = [one for one in old if one.day is not None]
    if not told or not dated:
        return []
    last = max(one.day for one in dated if one.day is not None)
    if min(told) > (last if _same_publishers(new, old) else last + SAME_NEWS):
        return dated
    revised = any(one.evidence.revises for one in new)
    return [one for one in dated if revised and not one.evidence.revises and one.day and one.day <= max(told)]


def _same_publishers(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    """Everybody who told the old value tells the new one: they have corrected themselves."""
    publishers = {one.evidence.publisher for one in old}
    return None not in publishers and publishers <= {one.evidence.publisher for one in new}


def _good_enough(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    if any(one.evidence.tier is not SourceTier.AGGREGATOR for one in new):
        return True
    return all(one.evidence.tier is SourceTier.AGGREGATOR for one in old)
