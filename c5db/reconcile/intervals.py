"""What a statement allows: hedge and rounding as an interval around the figure."""

from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute, Qualifier

ZERO = Decimal(0)
ROUNDING = Decimal("0.05")
"""Rounding never explains more than this share of a figure: «1 billion» does not hold for 1.4."""
NEARLY = Decimal("0.05")
"""«Almost 35» holds down to this share below."""
MORE_THAN = Decimal("0.15")
"""«More than 4» is said of figures up to this share above: nobody says "over 100" of 135."""
SLIP = Decimal("0.003")
"""Sums nearer than this are one sum, cut in one place and rounded in another."""
SMALL_COUNT = Decimal(1000)
"""Things are counted one by one up to here, and in round thousands above."""
COUNTED = frozenset({Attribute.QUANTITY, Attribute.JOBS})
WHOLE = frozenset({"percent", "year"})
"""Units whose printed figures are precise to one, whatever noughts they end in."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high` with both ends, unless the upper one is open; None: no limit on that side."""

    low: Decimal | None
    high: Decimal | None
    open_above: bool = False

    def meets(self, other: "Interval") -> bool:
        """Some number lies in both."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def both(self, other: "Interval") -> "Interval":
        """What lies in both."""
        low = max((end for end in (self.low, other.low) if end is not None), default=None)
        high = min((end for end in (self.high, other.high) if end is not None), default=None)
        return Interval(low, high)

    def holds(self, number: Decimal) -> bool:
        """The number lies in it, either end included."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


NO_LIMITS = Interval(None, None)
"""What is neither figure nor day allows: it is no number that another could be near to."""


def allowed(evidence: Evidence) -> Interval:
    """The numbers of which the words would be said: «около 35 млрд» → 34 to 36 milliards."""
    value, qualifier = evidence.value, evidence.qualifier
    if value is None:
        return NO_LIMITS
    if evidence.value_max is not None:
        return Interval(value, evidence.value_max)
    if qualifier is Qualifier.AT_MOST:
        return Interval(min(ZERO, value), value)
    if qualifier is Qualifier.AT_LEAST:
        return Interval(value, _capped(value * (1 + MORE_THAN), evidence.unit))
    if qualifier is Qualifier.ALMOST:
        return Interval(value * (1 - NEARLY), value, open_above=True)
    step = printed_step(value, evidence.unit)
    if qualifier is Qualifier.ABOUT:
        margin = min(step, ROUNDING * abs(value))
        return Interval(value - margin, value + margin)
    if evidence.attribute is Attribute.TERM or (evidence.attribute in COUNTED and _is_exact_count(value, step)):
        return Interval(value, value)
    margin = min(step / 2, ROUNDING * abs(value))
    return Interval(value - margin, value + margin, open_above=margin > 0)


def _is_exact_count(value: Decimal, step: Decimal) -> bool:
    return abs(value) < SMALL_COUNT or step == 1


def printed_step(value: Decimal, unit: str | None) -> Decimal:
    """One unit of the last printed digit that is no nought: 17.2 milliards → 0.1 milliard."""
    exponent = value.normalize().as_tuple().exponent
    if not isinstance(exponent, int):
        return ZERO
    return Decimal(1).scaleb(min(exponent, 0) if unit in WHOLE else exponent)


def bounds(evidence: Evidence) -> Interval:
    """What the words allow, taken literally: nothing bounds «more than 4» from above."""
    reach = allowed(evidence)
    if evidence.qualifier is Qualifier.AT_LEAST and evidence.value_max is None:
        return Interval(reach.low, _capped(None, evidence.unit))
    return reach


def _capped(high: Decimal | None, unit: str | None) -> Decimal | None:
    if unit != "percent":
        return high
    return Decimal(100) if high is None else min(high, Decimal(100))


def _ends_before(one: Interval, other: Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and one.open_above)
