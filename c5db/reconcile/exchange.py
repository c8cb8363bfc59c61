"""Two sums in different currencies at the rates of a day: how far apart they are, and whether they can be one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from c5db.domain.evidence import Evidence, Fact, Rival
from c5db.reconcile.intervals import MORE_THAN, Interval, bounds
from c5db.reconcile.scale import POWERS

Rates = Mapping[tuple[str, str], Decimal]
"""US dollars for one unit of a currency on a day, or over a month."""

LEEWAY = Decimal("0.04")
"""Each sum may be so much off: rates move between the day of a contract and that of an article, and papers convert at
the rate that they have at hand, mostly to a round figure."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Money that is held or stated: its ends, and what hedge and rounding allow."""

    unit: str
    low: Decimal
    high: Decimal
    allows: Interval

    def in_dollars(self, rate: Decimal) -> Interval:
        """What it allows in US dollars, with the leeway of a rate."""
        low, high = self.allows.low, self.allows.high
        return Interval(
            None if low is None else low * rate * (1 - LEEWAY), None if high is None else high * rate * (1 + LEEWAY)
        )


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two sums at the rates of a day."""

    day: str
    apart: Decimal
    """How many times the less the more is."""
    meet: bool
    """They can be the same money."""

    @property
    def agree(self) -> bool:
        """They can be the same money, and not by what hedges leave open alone."""
        return self.meet and self.apart <= 1 + MORE_THAN

    @property
    def is_near(self) -> bool:
        """They are as near as two papers that convert one sum."""
        return self.apart <= 1 + LEEWAY

    @property
    def is_misprint(self) -> bool:
        """The one is a thousand, a million or a milliard times the other."""
        return any(abs(self.apart / Decimal(10) ** power - 1) <= 2 * LEEWAY for power in POWERS)


def exchange(one: Sum, other: Sum, day: str, rates: Rates) -> Exchange | None:
    """The two on a day, if both rates are known."""
    rate, against = rates.get((one.unit, day)), rates.get((other.unit, day))
    if rate is None or against is None:
        return None
    apart = max(Decimal(1), one.low * rate / (other.high * against), other.low * against / (one.high * rate))
    return Exchange(day, apart, one.in_dollars(rate).meets(other.in_dollars(against)))


def exchanged(one: Sum, other: Sum, days: Iterable[str], rates: Rates) -> Exchange | None:
    """The two on the day that brings them nearest; that they differ takes the rates of all the days to know."""
    found = [exchange(one, other, day, rates) for day in sorted(days)]
    nearest = min((e for e in found if e is not None), key=lambda e: (not e.meet, e.apart, e.day), default=None)
    return nearest if nearest is None or nearest.meet or None not in found else None


def held(fact: Fact) -> Sum | None:
    """The money that a fact holds."""
    if not fact.unit or fact.value is None or fact.value <= 0:
        return None
    high = fact.value if fact.value_max is None else fact.value_max
    return Sum(fact.unit, fact.value, high, Interval(fact.low, fact.high))


def as_if_held(fact: Fact, rival: Rival) -> Fact:
    """The fact as it would be if it held another of the values that were stated for it."""
    limits = bounds(
        Evidence(
            claim_id="",
            source_id=0,
            attribute=fact.attribute,
            value=rival.value,
            value_max=rival.value_max,
            unit=rival.unit,
            qualifier=rival.qualifier,
        )
    )
    return replace(
        fact,
        value=rival.value,
        value_max=rival.value_max,
        qualifier=rival.qualifier,
        low=limits.low,
        high=limits.high,
        chosen_claims=rival.claim_ids,
    )
