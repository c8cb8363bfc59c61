"""Which of the values that were said to hold: the one with most support, where coarse words support finer ones."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.vocab import Qualifier
from c5db.reconcile.recollection import SAME_NEWS, by_article
from c5db.reconcile.spelling import Spelling
from c5db.reconcile.statements import FIRMNESS, Statement, Value, by_value, fits, kinds, tells_period, width

Weigh = Callable[[Statement], float]
Teller = tuple[str, str]

CLOSE, LOOSE = 0.9, 0.6
"""A coarser figure supports a finer one almost wholly, a limit less; a finer figure never supports a coarser one."""
EVEN = 0.05
"""Odds that differ by a twentieth decide nothing."""
NEAR_THE_LIMIT = Decimal("0.85")
"""A figure this near to «up to 37» can be what stands behind it; a smaller one counts something less."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value with those who say it, and the weight of all whose words allow it."""

    statements: tuple[Statement, ...]
    kinds: tuple[Statement, ...]
    support: float

    @property
    def value(self) -> Value:
        return self.statements[0].value


def candidates(statements: Sequence[Statement], weigh: Weigh, replaced: Sequence[Statement] = ()) -> list[Candidate]:
    """Every value that is said, the best supported first; what only stood beside values since `replaced` comes last."""
    parted = {one.evidence.source_id for one in replaced if not one.speaker}
    tellers = _tellers(statements)
    shares = _shares(tellers)
    loose = {teller: own for teller, own in tellers.items() if any(one.is_loose for one in own)}
    found = [
        _candidate(said, _in_order(loose, _tellers(said)), shares, weigh) for said in by_value(statements).values()
    ]
    best = max(one.support for one in found)
    return sorted(
        found,
        key=lambda one: (
            all(said.evidence.source_id in parted for said in one.statements),
            0.0 if best - one.support <= EVEN else best - one.support,
            _comes_on_top(one, statements),
            -_leads(one, statements),
            _rank(one),
        ),
    )


def choose(found: Sequence[Candidate], statements: Sequence[Statement]) -> Candidate:
    """The best supported value, or a finer one that all words allow which allow the best."""
    best = found[0]
    backing = [one for one in kinds(statements) if _allowed_by(one, best)]
    finer = [one for one in found[1:] if _refines(one, best) and all(_allowed_by(said, one) for said in backing)]
    return min(finer, key=lambda one: min(map(_detail, one.kinds)), default=best)


def counts_less(one: Statement, other: Statement) -> bool:
    """A limit allows the smaller figure, but it counts something less: «up to 37 aircraft» and «17 aircraft»."""
    figures = sorted(abs(e.value) for e in (one.evidence, other.evidence) if e.value is not None and not e.value_max)
    return len(figures) == 2 and figures[0] < NEAR_THE_LIMIT * figures[1]


def _refines(one: Candidate, best: Candidate) -> bool:
    limits = [said.evidence for said in best.kinds if said.evidence.qualifier is Qualifier.AT_MOST]
    figure = one.statements[0].evidence.value
    if any(_leaves_open(said, one.statements) for said in best.statements):
        return False
    if figure is not None and any(e.value is not None and figure < NEAR_THE_LIMIT * e.value for e in limits):
        return False
    return min(map(_detail, one.kinds)) < min(map(_detail, best.kinds)) and all(
        _allowed_by(said, best) for said in one.kinds
    )


def _allowed_by(one: Statement, candidate: Candidate) -> bool:
    return all(fits(one, said) for said in candidate.kinds)


def _tellers(statements: Iterable[Statement]) -> dict[Teller, list[Statement]]:
    tellers: dict[Teller, list[Statement]] = {}
    for one in statements:
        tellers.setdefault(one.teller, []).append(one)
    return dict(sorted(tellers.items()))


def _in_order(
    loose: dict[Teller, list[Statement]], own: dict[Teller, list[Statement]]
) -> dict[Teller, list[Statement]]:
    """Those whose words may support a value: who says it, and who says something that leaves room for it."""
    return dict(sorted((own | loose).items())) if loose else own


def _shares(tellers: Iterable[Teller]) -> dict[str, float]:
    """The people whom one article quotes share its vote."""
    counts: dict[str, int] = {}
    for voice, _ in tellers:
        counts[voice] = counts.get(voice, 0) + 1
    return {voice: 1 / count for voice, count in counts.items()}


def _candidate(
    said: list[Statement], tellers: dict[Teller, list[Statement]], shares: dict[str, float], weigh: Weigh
) -> Candidate:
    told = kinds(said)
    votes = [
        max(match(told, one) * weigh(one) for one in own) * shares[teller[0]] for teller, own in tellers.items()
    ]  # fmt: skip
    return Candidate(tuple(said), tuple(told), math.fsum(votes))


def match(said: Sequence[Statement], one: Statement) -> float:
    """How far a statement supports a value: wholly where it says it, less where it says it less closely."""
    if one.value == said[0].value:
        return 1.0
    if _detail(one) < min(map(_detail, said)) or not all(fits(one, other) for other in said):
        return 0.0
    if _leaves_open(one, said):
        return 0.0
    if isinstance(one.allows, Spelling):
        return one.allows.others[said[0].evidence.quote]
    limit, figure = one.evidence, said[0].evidence
    if limit.qualifier is Qualifier.AT_MOST and limit.value is not None and figure.value is not None:
        return LOOSE if figure.value >= NEAR_THE_LIMIT * limit.value else 0.0
    return LOOSE if limit.qualifier is Qualifier.AT_LEAST else CLOSE


def _leaves_open(one: Statement, said: Sequence[Statement]) -> bool:
    """A range that is told long after the last word on a figure within it: what seemed settled is open again."""
    days = [other.day for other in said]
    if one.day is None or one.evidence.value_max is None or said[0].evidence.value_max is not None:
        return False
    return all(day is not None and one.day - day > SAME_NEWS for day in days)


def _detail(statement: Statement) -> tuple[bool, Decimal, int]:
    """How much the words leave open; both ends of a period say more than a day within it."""
    return (not tells_period(statement), width(statement), FIRMNESS[statement.evidence.qualifier])


def _comes_on_top(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """«Another 10» come on top of what other articles tell, and are no part of it."""
    own = {one.evidence.source_id for one in candidate.statements}
    plain = (one for one in statements if not one.evidence.further)
    return all(one.evidence.further for one in candidate.statements) and any(
        one.evidence.source_id not in own for one in plain
    )


def _leads(candidate: Candidate, statements: Sequence[Statement]) -> int:
    """How many articles give it before smaller figures: the whole is told before what it is made of."""
    sources = {one.evidence.source_id for one in candidate.statements}
    told = [article for source_id, article in by_article(statements).items() if source_id in sources]
    return sum(_is_told_first(candidate, article) for article in told)


def _is_told_first(candidate: Candidate, article: Sequence[Statement]) -> bool:
    first, *others = sorted(article, key=lambda one: one.order)
    figures = [one.evidence.value or 0 for one in others if one.value != first.value]
    return first.value == candidate.value and bool(figures) and (first.evidence.value or 0) > max(figures)


def _rank(candidate: Candidate) -> tuple[object, ...]:
    """No mere slip of a copyist, nothing told as former, a better kind of source, what says it replaced another, later
    news, finer words, told first, the smaller figure.
    """
    latest = max((s.day.toordinal() for s in candidate.statements if s.day is not None), default=0)
    return (
        all(s.alters for s in candidate.statements),
        all(s.evidence.former for s in candidate.statements),
        min(s.evidence.tier.rank for s in candidate.statements),
        not any(s.evidence.revises for s in candidate.statements),
        -latest,
        min(s.evidence.position for s in candidate.statements),
        min(map(_detail, candidate.statements)),
        candidate.statements[0].evidence.value or 0,
        min(s.evidence.claim_id for s in candidate.statements),
    )
