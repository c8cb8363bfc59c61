"""Values as people give them on a command line."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from c5db.domain.currencies import CURRENCIES
from c5db.domain.errors import UsageError
from c5db.domain.plurals import plural
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, Attribute, Status

SCALES = {"": 0, "k": 3, "m": 6, "mn": 6, "bn": 9, "tn": 12}
LARGEST = Decimal(10) ** 30
UNITS = {Attribute.STAKE: "percent", Attribute.TERM: "year", Attribute.JOBS: "job", Attribute.STATUS: "status"}
"""The unit that an attribute has of itself."""

_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?"
_DATE = re.compile(rf"{_DAY}(?:/{_DAY})?")
_NUMBER = re.compile(r"([\d ]*\d(?:\.\d+)?(?:[eE]\d{1,2})?) ?([a-z]*)")


@dataclass(frozen=True, slots=True)
class GivenValue:
    """A figure, or the words of a date or status."""

    value: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str | None = None


def given_value(attribute: Attribute, given: str) -> GivenValue:
    """The value of an attribute: `4.2bn`, `40..50`, `2025-11`, `signed`; anything else is wrong usage."""
    words = given.strip()
    if attribute is Attribute.STATUS:
        if words not in list(Status):
            raise UsageError(f"--value: {words!r} is no status; choose from {', '.join(Status)}")
        return GivenValue(value_text=words)
    if attribute in DATE_ATTRIBUTES:
        if not _DATE.fullmatch(words) or not all(map(_is_in_calendar, words.split("/"))):
            raise UsageError(f"--value: {words!r} is no date; write YYYY-MM-DD, YYYY-MM, YYYY, YYYY-Q1, YYYY-H1 or A/B")
        return GivenValue(value_text=words)
    if attribute is Attribute.STAKE:
        words = words.removesuffix("%").rstrip()
    low, separator, high = words.partition("..")
    value, value_max = given_number(low), given_number(high) if separator else None
    if value_max is not None and value_max < value:
        raise UsageError(f"--value: {words!r} ends before it begins")
    if attribute is Attribute.STAKE and max(value, value_max or 0) > 100:
        raise UsageError(f"--value: a stake of {words}% is more than the whole")
    return GivenValue(value, value_max)


def given_number(given: str) -> Decimal:
    """A number: `4200000000`, `4.2e9`, `4 200 000 000`, `4.2bn`."""
    match = _NUMBER.fullmatch(given.strip())
    scale = SCALES.get(match[2]) if match else None
    if match is None or scale is None:
        raise UsageError(f"--value: {given.strip()!r} is no number; write 4200000000, 4.2e9 or 4.2bn, a range as 4..5")
    try:
        number = Decimal(match[1].replace(" ", "")).scaleb(scale)
    except InvalidOperation:
        raise UsageError(f"--value: {given.strip()!r} is no number") from None
    if number > LARGEST:
        raise UsageError(f"--value: {given.strip()!r} is too large")
    return number


def _is_in_calendar(day: str) -> bool:
    try:
        return len(day) < len("2025-11-07") or bool(date.fromisoformat(day))
    except ValueError:
        return False


def given_unit(attribute: Attribute, given: str) -> str:
    """A unit as the facts write it: `usd` → `USD`; one that the attribute cannot have is wrong usage."""
    unit, own = given.strip(), own_unit(attribute)
    if attribute in MONEY_ATTRIBUTES:
        if unit.upper() not in CURRENCIES:
            raise UsageError(f"--unit: {unit!r} is no currency of ISO 4217; write USD, EUR, KZT …")
        return unit.upper()
    if own is not None and unit not in (own, plural(own)):
        raise UsageError(f"--unit: {attribute} is given in {own}, not in {unit!r}")
    return own or unit


def own_unit(attribute: Attribute) -> str | None:
    """The unit that an attribute has whatever is said of it; None where it must be told."""
    return "date" if attribute in DATE_ATTRIBUTES else UNITS.get(attribute)
