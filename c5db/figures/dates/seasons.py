"""Seasons and feasts: «летом 2026 года», "next spring", «весной», «к Новому году»."""

from c5db.figures.dates.found import Found, iso_day, iso_season
from c5db.figures.dates.nearest import nearest_year
from c5db.figures.dates.scan import Scan

MONTHS = 3


def season(scan: Scan, at: int) -> Found | None:
    """«летом 2026 года», "this summer", «следующей осенью», «весной»."""
    months = scan.v.seasons.get(scan.low(at))
    if months is None:
        return None
    year, last = scan.year_after(at + 1)
    if year is not None:
        sure = not scan.v.doubtful_seasons.get(scan.low(at)) or scan.v.season_openers.get(scan.low(at - 1))
        return Found(at, last, iso_season(year, months), rule="season") if sure else None
    if scan.v.season_stops.get(scan.low(at + 1)):
        return None
    shift = scan.v.relative_periods.get(scan.low(at - 1))
    if shift is not None:
        year = _said_year(scan, months, shift)
        return None if year is None else Found(at - 1, at + 1, iso_season(year, months), True, rule="season")
    if not _opened(scan, at) and not scan.v.lone_seasons.get(scan.low(at)):
        return None
    year = nearest_year(scan, int(months.partition("-")[0]), None, at, last, months=MONTHS)
    return None if year is None else Found(at, last, iso_season(year, months), True, rule="season")


def _opened(scan: Scan, at: int) -> bool:
    """Whether the words before make a time of the season; one that is also another word needs two: "in the fall"."""
    before = scan.low(at - 1)
    if scan.v.coarse.before(scan.t.lows, at) or scan.v.relative_periods.get(before) is not None:
        return True
    if not scan.v.season_openers.get(before):
        return False
    if not scan.v.doubtful_seasons.get(scan.low(at)) or before != "the":
        return True
    return scan.v.season_openers.get(scan.low(at - 2)) is not None


def _said_year(scan: Scan, months: str, shift: int) -> int | None:
    """The last such season that is over, the one that runs now or in this year, the next one to begin."""
    if scan.published is None:
        return None
    first, _, last = map(str, months.partition("-"))
    now, year = scan.published.month, scan.published.year
    wraps = int(last) < int(first)
    if shift < 0:
        return year - (2 if wraps and now <= int(last) else 1 if wraps or now <= int(last) else 0) + shift + 1
    if shift == 0:
        return year - 1 if wraps and now <= int(last) else year
    return year + (now >= int(first)) + shift - 1


def feast(scan: Scan, at: int) -> Found | None:
    """«к Новому году», "by Christmas": a feast of one day every year, behind a word that makes it a time."""
    named = scan.v.feasts.at(scan.t.lows, at)
    before = scan.low(at - 1) if scan.low(at - 1) != "the" else scan.low(at - 2)
    if named is None or not (scan.v.feast_openers.get(before) or scan.v.date_limits_after.at(scan.t.lows, named[1])):
        return None
    month, _, day = map(str, named[0].partition("-"))
    year, last = scan.year_after(named[1])
    relative = year is None
    if year is None:
        year = nearest_year(scan, int(month), int(day), at, last)
    value = None if year is None else iso_day(year, int(month), int(day))
    return None if value is None else Found(at, last, value, relative, rule="feast")
