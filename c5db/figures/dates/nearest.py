"""The year that is not told: the nearest one in the tense of the words around a bare month or day."""

import calendar
from datetime import date

from c5db.figures.dates.deadlines import tense_of_date
from c5db.figures.dates.scan import Scan


def nearest_year(scan: Scan, month: int, day: int | None, first: int, last: int, months: int = 1) -> int | None:
    """The year of the month or day told at tokens `first` to `last`; None without a publication date.

    A period of more than one month has `months`: one that runs at the publication is past and future alike.
    """
    if scan.published is None:
        return None
    published = scan.published
    years = [published.year - 1, published.year, published.year + 1]
    tense = tense_of_date(scan, first, last)

    def when(year: int) -> date:
        wanted = day or (published.day if month == published.month else 15)
        return date(year, month, min(wanted, calendar.monthrange(year, month)[1]))

    if months > 1 and month <= published.month < month + months:
        return published.year
    if tense == "past":
        return max((y for y in years if when(y) <= published), default=published.year)
    if tense == "future":
        return min((y for y in years if when(y) >= published), default=published.year)
    return min(years, key=lambda y: (abs((when(y) - published).days), y))


def begin_of_span(scan: Scan, begin: int, end: int, first: int, last: int) -> int | None:
    """The year in which the span from month `begin` to month `end` begins; None without a publication date.

    A span that runs at the publication is this one; one that is over is the last, unless its verb is in the future.
    """
    if scan.published is None:
        return None
    year, month = scan.published.year, scan.published.month
    length = (end - begin) % 12
    since = (month - begin) % 12
    latest = year if begin <= month else year - 1
    over = since > length
    return latest + 1 if over and tense_of_date(scan, first, last) == "future" else latest
