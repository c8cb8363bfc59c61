"""Which of the values that were said to hold: the one with most support, then the finest that all of it allows."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.vocab import Qualifier
from c5db.reconcile.statements import FIRMNESS, Statement, Value, by_value, fits, tells_period, width

Weigh = Callable[[Statement], float]
Teller = tuple[str, str]

LOOSE = {Qualifier.AT_MOST: 0.5, Qualifier.AT_LEAST: 0.7}
"""A limit supports a figure less than a figure does."""
CLOSE = 0.9
NEAR_THE_LIMIT = Decimal("0.85")
"""A figure this near to «up to 37» can be what stands behind it; a smaller one counts something less."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value with those who say it, and the weight of all whose words allow it."""

    statements: tuple[Statement, ...]
    allowed_by: frozenset[Teller]
    support: float

    @property
    def firmest(self) -> Statement:
        return min(self.statements, key=lambda s: (FIRMNESS[s.evidence.qualifier], width(s), s.order))

    @property
    def value(self) -> Value:
        return self.statements[0].value


def candidates(statements: Sequence[Statement], weigh: Weigh) -> list[Candidate]:
    """Every value that is said, the best supported first."""
    tellers = _tellers(statements)
    shares = _shares(tellers)
    found = [_candidate(said, tellers, shares, weigh) for said in by_value(statements).values()]
    return sorted(found, key=_rank)


def choose(found: Sequence[Candidate]) -> Candidate:
    """The best supported value, or a finer one that everybody allows who allows that."""
    best = found[0]
    finer = [one for one in found if one.allowed_by >= best.allowed_by and _refines(one, best)]
    return min(finer, key=lambda c: (_coarseness(c), _rank(c)), default=best)


def _tellers(statements: Iterable[Statement]) -> dict[Teller, list[Statement]]:
    tellers: dict[Teller, list[Statement]] = {}
    for one in statements:
        tellers.setdefault(one.teller, []).append(one)
    return dict(sorted(tellers.items()))


def _shares(tellers: Iterable[Teller]) -> dict[str, float]:
    """The people whom one article quotes share its vote."""
    counts: dict[str, int] = {}
    for voice, _ in tellers:
        counts[voice] = counts.get(voice, 0) + 1
    return {voice: 1 / count for voice, count in counts.items()}


def _candidate(
    said: list[Statement], tellers: dict[Teller, list[Statement]], shares: dict[str, float], weigh: Weigh
) -> Candidate:
    votes = []
    allowed_by = set()
    for teller, own in tellers.items():
        match, strongest = max((_match(said, one), weigh(one)) for one in own)
        if match > 0:
            allowed_by.add(teller)
            votes.append(match * strongest * shares[teller[0]])
    return Candidate(tuple(said), frozenset(allowed_by), math.fsum(votes))


def _match(said: Sequence[Statement], one: Statement) -> float:
    """How far a statement supports a value: wholly where it says it, less where its words only allow it."""
    if one.value == said[0].value:
        return 1.0
    if not any(fits(one, other) for other in said):
        return 0.0
    return LOOSE.get(one.evidence.qualifier, CLOSE)


def _refines(one: Candidate, best: Candidate) -> bool:
    if not any(fits(mine, other) for mine in one.statements for other in best.statements):
        return False
    limit, figure = best.firmest.evidence, one.firmest.evidence
    if limit.qualifier is Qualifier.AT_MOST and limit.value is not None and figure.value is not None:
        return figure.value >= NEAR_THE_LIMIT * limit.value
    return True


def _coarseness(candidate: Candidate) -> tuple[bool, Decimal, int]:
    firmest = candidate.firmest
    return (not tells_period(firmest), width(firmest), FIRMNESS[firmest.evidence.qualifier])


def _rank(candidate: Candidate) -> tuple[object, ...]:
    """More support, a better kind of source, later news, finer words, told first, the smaller figure, the claim id."""
    latest = max((s.day.toordinal() for s in candidate.statements if s.day is not None), default=0)
    return (
        -round(candidate.support, 9),
        min(s.evidence.tier.rank for s in candidate.statements),
        -latest,
        min(s.evidence.position for s in candidate.statements),
        _coarseness(candidate),
        candidate.statements[0].evidence.value or 0,
        min(s.evidence.claim_id for s in candidate.statements),
    )
