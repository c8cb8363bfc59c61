"""How sure the value held is: its support against that of its rivals, and of values that nobody has said."""

import math
from collections.abc import Sequence
from decimal import Decimal

from c5db.reconcile.choice import Weigh
from c5db.reconcile.places import Place
from c5db.reconcile.reliability import FALSE_VALUES
from c5db.reconcile.standing import Standing
from c5db.reconcile.statements import Statement, by_value

DIGITS = Decimal("0.0001")
SUREST = 0.99
"""Nothing that papers say is beyond doubt."""
DOUBTED = 0.5
"""A figure that stands a power of ten from another is half as sure."""


def confidence_of(standing: Standing, weigh: Weigh) -> Decimal:
    """0 to 1, four decimals."""
    held = _support(standing.at(Place.CHOSEN, Place.STANDS), weigh)
    against = by_value(standing.at(Place.CONTRADICTS)).values()
    rivals = [_support([*said, *standing.torn_by(said)], weigh) for said in against]
    unseen = max(0.0, FALSE_VALUES - len(rivals))
    odds = math.fsum([*(math.exp(rival - held) for rival in rivals), unseen * math.exp(-held)])
    sure = min(SUREST, 1 / (1 + odds))
    return Decimal(repr(sure * (DOUBTED if standing.scale_in_doubt else 1.0))).quantize(DIGITS)


def _support(statements: Sequence[Statement], weigh: Weigh) -> float:
    """One vote for each voice, its strongest."""
    votes: dict[str, float] = {}
    for one in statements:
        votes[one.voice] = max(votes.get(one.voice, 0.0), weigh(one))
    return math.fsum(votes[voice] for voice in sorted(votes))
