"""What hedge and rounding leave open of a stated figure."""

from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.reports import Stated
from c5db.domain.vocab import Attribute, Qualifier

HEDGED = Decimal("0.05")
"""«About» and «almost» leave this share open."""
BOUNDED = Decimal("0.15")
"""«More than» and «up to» leave this share open."""
ROUNDED, TIGHT = Decimal("0.1"), Decimal("0.005")
"""Rounding leaves at most this share open; where three digits are stated, hardly any."""
SMALL = frozenset({Attribute.QUANTITY, Attribute.JOBS, Attribute.STAKE, Attribute.TERM})
COUNTLESS = 1000
"""What is counted one by one is rounded only when it is many."""
POWERS = (10**3, 10**6, 10**9)
SLIPPED = 0.02
"""Figures are a power of ten apart where this share of it is the difference."""
ROUNDED_SHARE = Decimal("0.45")
"""«97 percent» may be 96.8."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """A stated figure with the least and most that its words allow, and how many digits it states."""

    unit: str | None
    value: float
    low: Decimal
    high: Decimal
    digits: int
    limit: tuple[Decimal, Decimal] | None = None
    """Of «up to» the least and most that rounding alone leaves open: the limit itself."""


def bounded(figure: Stated) -> Bounded:
    """What a figure is compared by."""
    low, high = bounds(figure)
    rounded = (figure.value - _rounding(figure), figure.value + _rounding(figure))
    limit = rounded if figure.qualifier is Qualifier.AT_MOST and figure.value_max is None else None
    return Bounded(figure.unit, abs(float(figure.value)), low, high, digits(figure), limit)


def agree(x: Bounded, y: Bounded) -> bool:
    """Whether the two figures can be one: 17 billion and 17.2 billion can, 4 billion and 5 billion can't.

    Nor can «up to 14» and «up to 15»: who names a limit knows it.
    """
    if x.limit and y.limit:
        return x.limit[0] <= y.limit[1] and y.limit[0] <= x.limit[1]
    return x.low <= y.high and y.low <= x.high


def times(x: Bounded, y: Bounded) -> float:
    """How many times the larger is the smaller."""
    small, large = sorted((x.value, y.value))
    return large / small if small else float("inf")


def is_slip(x: Bounded, y: Bounded) -> bool:
    """Whether one figure may be the other misprinted: a milliard for a million, a thousand times too much."""
    return any(abs(times(x, y) / power - 1) <= SLIPPED for power in POWERS)


def digits(figure: Stated) -> int:
    """How many digits are stated: 4.2 billion states two."""
    return len(figure.value.normalize().as_tuple().digits)


def bounds(figure: Stated) -> tuple[Decimal, Decimal]:
    """Least and most that the words allow."""
    value, qualifier = figure.value, figure.qualifier
    if figure.value_max is not None:
        return value, figure.value_max
    low, high = value - _rounding(figure), value + _rounding(figure)
    if qualifier is Qualifier.ABOUT:
        return min(low, value * (1 - HEDGED)), max(high, value * (1 + HEDGED))
    if qualifier is Qualifier.ALMOST:
        return value * (1 - HEDGED), high
    if qualifier is Qualifier.AT_LEAST:
        return low, value * (1 + BOUNDED)
    if qualifier is Qualifier.AT_MOST:
        return value * (1 - BOUNDED), high
    return low, high


def _rounding(figure: Stated) -> Decimal:
    """Half a unit of the last digit that is not zero, where zeros follow: 17 billion is anything that rounds to it."""
    exponent = figure.value.normalize().as_tuple().exponent
    if figure.attribute in SMALL and abs(figure.value) < COUNTLESS:
        return ROUNDED_SHARE if figure.attribute is Attribute.STAKE and exponent == 0 else Decimal(0)
    if not isinstance(exponent, int) or exponent <= 0:
        return Decimal(0)
    return min(Decimal(5).scaleb(exponent - 1), abs(figure.value) * (TIGHT if digits(figure) > 2 else ROUNDED))
