"""Dates at the precision that the text states, as ISO 8601 dates, quarters, halves and intervals.

What is relative («в четверг», "last month") or lacks its year is resolved against the publication date; a bare month
or day is the nearest one in the tense of the words around it.
"""

from c5db.figures.dates.days import day_first, in_digits, month_first, weekday_first, year_before
from c5db.figures.dates.dressing import dressed, limited
from c5db.figures.dates.found import Found
from c5db.figures.dates.periods import ordinal_period, period_after_year, short_period
from c5db.figures.dates.relative import (
    MONTH_ADJECTIVE,
    WEEKDAY,
    counted,
    month_adjective,
    period_ago,
    period_ahead,
    relative,
    weekday,
)
from c5db.figures.dates.scan import Scan
from c5db.figures.dates.seasons import feast, season
from c5db.figures.dates.spans import joined
from c5db.figures.dates.years import year

__all__ = ["Found", "Scan", "counted", "dressed", "joined", "limited", "read_date"]

IN_DIGITS = (in_digits, year_before, period_after_year, short_period, ordinal_period, day_first)
IN_WORDS = (
    short_period,
    ordinal_period,
    year_before,
    period_after_year,
    weekday_first,
    relative,
    day_first,
    month_first,
    season,
    feast,
    weekday,
    month_adjective,
    period_ago,
    period_ahead,
)
"""Rules in the order in which they are asked; the first that reads something wins."""


def read_date(scan: Scan, at: int, after_date: bool) -> Found | None:
    """The date that begins at token `at`, with the words around it; `after_date`: another date stands just before."""
    number = scan.t.is_number(at)
    found = None
    for rule in IN_DIGITS if number else IN_WORDS:
        found = rule(scan, at)
        if found is not None:
            break
    if found is None and number:
        found = year(scan, at, after_date)
    if found is None or found.rule == MONTH_ADJECTIVE:
        return found
    if after_date and found.rule == WEEKDAY and scan.low(at - 1) in {"(", ","}:
        return None  # "10 June (Tuesday)"
    return dressed(scan, found)
