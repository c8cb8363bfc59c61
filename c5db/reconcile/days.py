"""Dates as intervals of days: a year contains its months, a month its days."""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

from c5db.domain.vocab import Qualifier
from c5db.reconcile.intervals import Interval

PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4])|-H([12]))?")
HALF_A_YEAR = 190
"""A span up to here is one moment told coarsely (a quarter, a half); a longer one is a period with two ends."""


def days_of(text: str) -> tuple[date, date] | None:
    """First and last day: `2025-09` → 1 and 30 September; None where the text is no date."""
    if "/" in text:
        first, last = (days_of(part) for part in text.split("/", 1))
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    match = PARTIAL.fullmatch(text)
    if not match or not 1 <= int(match[1]) <= 9999:
        return None
    year, month, day, quarter, half = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), _end(year, month)
    except ValueError:
        return None
    months, part = (3, quarter) if quarter else (6, half) if half else (12, 1)
    return date(year, (part - 1) * months + 1, 1), _end(year, part * months)


def allowed_days(text: str, qualifier: Qualifier) -> Interval | None:
    """The days of which the words would be said, as day numbers."""
    days = days_of(text)
    if days is None:
        return None
    first, last = (Decimal(day.toordinal()) for day in days)
    if qualifier is Qualifier.AT_MOST:
        return Interval(None, last)
    if qualifier is Qualifier.AT_LEAST:
        return Interval(first, None)
    if qualifier is Qualifier.ALMOST or qualifier is Qualifier.ABOUT:
        margin = last - first + 1
        return Interval(first - margin, last if qualifier is Qualifier.ALMOST else last + margin)
    return Interval(first, last)


def is_period(text: str) -> bool:
    """A span with two ends («2027–2036»), not one moment told coarsely."""
    days = days_of(text)
    return "/" in text and days is not None and (days[1] - days[0]).days > HALF_A_YEAR


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
