"""One claim as the rules weigh it: its value, what its words allow, and who tells it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute, Qualifier
from c5db.reconcile.days import allowed_days, is_period
from c5db.reconcile.intervals import NO_LIMITS, SLIP, Interval, allowed

Value = tuple[Decimal | None, Decimal | None, str | None, str | None]
"""A figure with its upper end, or a date or status, and the currency where it is not the question's own."""

LAST_DAY = date.max

SURE = 0.3
"""Statuses are hard to read: below this confidence more are misread than not."""
FIRMNESS = {
    Qualifier.EXACT: 0,
    Qualifier.ABOUT: 1,
    Qualifier.RANGE: 2,
    Qualifier.ALMOST: 3,
    Qualifier.AT_LEAST: 4,
    Qualifier.AT_MOST: 5,
}
"""How closely each qualifier ties the figure down, the closest first."""


class Letters(Interval):
    """What a value allows that is compared letter for letter, whatever it looks like."""

    __slots__ = ()


TO_THE_LETTER = Letters(None, None)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with what it allows; `teller` is who speaks: a voice, or one of several speakers within it."""

    evidence: Evidence
    value: Value
    allows: Interval
    voice: str
    speaker: str = ""
    alters: bool = False
    """A copy that says something else here than its original does."""

    @property
    def teller(self) -> tuple[str, str]:
        return (self.voice, self.speaker)

    @property
    def is_loose(self) -> bool:
        """The words leave room for other values; else only the same value fits."""
        return self.allows != TO_THE_LETTER

    @property
    def is_hardly_read(self) -> bool:
        """Its reading is more likely wrong than right."""
        return self.evidence.confidence < SURE

    @property
    def day(self) -> date | None:
        return self.evidence.published_on

    @property
    def order(self) -> tuple[date, int, str]:
        """By date, then by place in the text, then by claim id: the same everywhere."""
        return (self.day or LAST_DAY, self.evidence.position, self.evidence.claim_id)


def state(evidence: Evidence, voice: str, unit: str | None, exact: bool = False) -> Statement:
    """The claim as a statement on a question in `unit`; `exact`: values are as written, no rounding."""
    money = evidence.attribute in MONEY_ATTRIBUTES
    foreign = evidence.unit if money and evidence.unit and evidence.unit != unit else None
    value = (evidence.value, evidence.value_max, evidence.value_text, foreign)
    return Statement(evidence, value, TO_THE_LETTER if exact else _allows(evidence), voice)


def fits(one: Statement, other: Statement) -> bool:
    """Both can be true of the same moment: they differ at most by rounding, hedge or precision."""
    if one.value == other.value:
        return True
    if one.value[3] != other.value[3]:
        return False
    if any(said.allows in (NO_LIMITS, TO_THE_LETTER) for said in (one, other)):
        return False
    first, second = one.evidence, other.evidence
    if first.value is not None and second.value is not None:
        if first.value == second.value and first.value_max is None and second.value_max is None:
            return True
        if first.qualifier is second.qualifier is Qualifier.AT_MOST:
            return _as_points(first).meets(_as_points(second))
        if _nearly_equal(first, second):
            return True
    return one.allows.meets(other.allows)


def width(statement: Statement) -> Decimal:
    """How much the words leave open; no limit counts as the figure itself."""
    interval = statement.allows
    if interval.low is None or interval.high is None:
        return abs(statement.evidence.value) if statement.evidence.value is not None else Decimal(10**6)
    return interval.high - interval.low


def by_value(statements: Iterable[Statement]) -> dict[Value, list[Statement]]:
    """The statements of each value, in the order in which the values came up."""
    found: dict[Value, list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: s.order):
        found.setdefault(statement.value, []).append(statement)
    return found


def kinds(statements: Iterable[Statement]) -> list[Statement]:
    """One statement for each value and hedge: a hundred articles that say the same are weighed by one comparison."""
    return list({(one.value, one.evidence.qualifier): one for one in statements}.values())


def tells_period(statement: Statement) -> bool:
    """It gives both ends of a period, which says more than either end."""
    text = statement.evidence.value_text
    return text is not None and is_period(text)


def _allows(evidence: Evidence) -> Interval:
    if evidence.attribute is Attribute.STATUS:
        return NO_LIMITS
    if evidence.value_text is not None:
        return allowed_days(evidence.value_text, evidence.qualifier) or NO_LIMITS
    return allowed(evidence)


def _as_points(evidence: Evidence) -> Interval:
    return allowed(replace(evidence, qualifier=Qualifier.EXACT))


def _nearly_equal(one: Evidence, other: Evidence) -> bool:
    if one.attribute not in MONEY_ATTRIBUTES and one.attribute is not Attribute.CAPACITY:
        return False
    if one.value is None or other.value is None or one.value_max is not None or other.value_max is not None:
        return False
    return abs(one.value - other.value) <= SLIP * max(abs(one.value), abs(other.value))
