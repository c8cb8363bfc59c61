"""Figures as people read them: «≥ USD 4.2 bn», «49%», «10 years», «≤ 2028»."""

import re
from decimal import Decimal

from c5db.domain.plurals import plural
from c5db.domain.vocab import Qualifier

SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
HEDGES = {Qualifier.ABOUT: "~", Qualifier.AT_LEAST: "≥ ", Qualifier.AT_MOST: "≤ ", Qualifier.ALMOST: "almost "}
NO_FIGURE = frozenset({"date", "status"})
PERIODS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_PART = re.compile(r"(\d+(?:\.\d+)?)([YMWD])")
_DURATION = re.compile(rf"P(?:{_PART.pattern})+")


def amount(
    value: Decimal | None,
    value_max: Decimal | None = None,
    value_text: str | None = None,
    unit: str | None = None,
    qualifier: str | None = None,
    over: str | None = None,
    *,
    money: bool = False,
) -> str:
    """A figure in words; nothing of it is rounded away. `money`: a missing unit is an unknown currency."""
    hedge = HEDGES.get(Qualifier(qualifier), "") if qualifier else ""
    if value is None:
        return hedge + value_text if value_text else ""
    money = money or _is_currency(unit)
    ends = [_scaled(number) if money else _grouped(number) for number in (value, value_max) if number is not None]
    unit = plural(unit, None if value_max is not None else value) if unit and not money else unit
    return hedge + _with_unit("–".join(ends), unit, money) + (f" over {duration(over)}" if over else "")


def duration(iso: str) -> str:
    """`P3Y` → `3 years`, `P1Y6M` → `1 year 6 months`; what is no such period stays as it is."""
    if not _DURATION.fullmatch(iso):
        return iso
    parts = [(Decimal(number), PERIODS[letter]) for number, letter in _PART.findall(iso)]
    return " ".join(f"{plain(number)} {plural(unit, number)}" for number, unit in parts)


def _with_unit(figure: str, unit: str | None, money: bool) -> str:
    if money:
        return f"{unit or '(currency unknown)'} {figure}"
    if unit == "percent":
        return f"{figure}%"
    return f"{figure} {unit}" if unit and unit not in NO_FIGURE else figure


def _is_currency(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def _scaled(number: Decimal) -> str:
    """In the largest scale that keeps it short; in full where that would take many digits."""
    for scale, word in SCALES:
        scaled = number / scale
        if abs(scaled) >= 1 and scaled == round(scaled, 4):
            return f"{_grouped(scaled)} {word}"
    return _grouped(number)


def _grouped(number: Decimal) -> str:
    return plain(number, ",f")


def plain(number: Decimal, form: str = "f") -> str:
    """A number to its last digit, without exponent and needless zeros."""
    # Decimal.normalize would do it, and round to 28 digits.
    digits = format(number, form)
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
