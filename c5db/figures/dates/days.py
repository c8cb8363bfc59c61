"""Days and months: «6 ноября 2025 года», "November 6, 2025", «12–14 ноября», «январь–сентябрь», «06.11.2025»."""

from dataclasses import replace
from datetime import date

from c5db.figures.dates.deadlines import put_off
from c5db.figures.dates.found import Found, iso_day
from c5db.figures.dates.nearest import begin_of_span, nearest_year
from c5db.figures.dates.periods import month_quarter
from c5db.figures.dates.scan import Scan
from c5db.figures.tokens import DASHES

CENTURY = 2000


def in_digits(scan: Scan, at: int) -> Found | None:
    """«06.11.2025», «6.11.25», «06/11/2025», «2025-11-06»."""
    raw = scan.t.raw(at)
    parts = raw.split(".")
    if len(parts) == 3 and all(p.isdigit() for p in parts) and len(parts[0]) <= 2 and len(parts[2]) in {2, 4}:
        day = iso_day(int(parts[2]) if len(parts[2]) == 4 else CENTURY + int(parts[2]), int(parts[1]), int(parts[0]))
        return None if day is None else Found(at, at + 1, day, rule="date in digits")
    if len(raw) == 4 and raw.isdigit() and scan.low(at + 1) == "-" and scan.low(at + 3) == "-" and scan.t.tight(at + 1):
        rest = scan.t.text[scan.t.starts[at] : scan.t.starts[at] + 10]
        try:
            date.fromisoformat(rest)
        except ValueError:
            return None
        return Found(at, at + 5, rest, rule="ISO date")
    return None


def day_first(scan: Scan, at: int) -> Found | None:
    """«6 ноября 2025 года», «12–14 ноября», «с 28 октября по 3 ноября», "the sixth of November"."""
    first = scan.day(at)
    if first is None:
        return None
    day, place = first
    if scan.low(place) in DASHES or scan.v.span_links.get(scan.low(place)):
        second = scan.day(place + 1)
        named = scan.month(second[1]) if second else None
        if second and named:
            return _days(scan, at, named[0], day, second[0], named[1])
    if scan.v.of_links.get(scan.low(place)):
        place += 1
    named = scan.month(place)
    if named is None:
        return None
    end = None if put_off(scan, at, named[1]) else _other_day(scan, named[1])
    if end is not None:
        return _two_months(scan, at, (named[0], day), end)
    return _dated(scan, at, named[0], day, named[1])


def _other_day(scan: Scan, at: int) -> tuple[int, int, int] | None:
    """Behind a link, a second day with its month: «(28 октября) по 3 ноября»; month, day and the place after them."""
    if scan.low(at - 1).endswith(scan.v.words.from_endings):
        return _closing_day(scan, at)
    if not (scan.low(at) in DASHES or scan.v.far_links.get(scan.low(at))):
        return None
    second = scan.day(at + 1)
    named = scan.month(second[1]) if second else None
    if second and named:
        return named[0], second[0], named[1]
    named = scan.month(at + 1) if scan.v.words.month_before_day else None
    second = scan.day(named[1]) if named else None
    return (named[0], second[0], second[1]) if named and second else None


def _closing_day(scan: Scan, at: int) -> tuple[int, int, int] | None:
    """Where cases and a word behind make a span: «(10 қазаннан) 25 қазанға дейін»."""
    second = scan.day(at)
    named = scan.month(second[1]) if second else None
    if second is None or named is None or not scan.v.range_closers.get(scan.low(named[1])):
        return None
    return named[0], second[0], named[1] + 1


def _two_months(scan: Scan, at: int, one: tuple[int, int], two: tuple[int, int, int]) -> Found | None:
    year, last = scan.year_after(two[2])
    relative = year is None
    if year is None:
        year = nearest_year(scan, two[0], two[1], at, last)
    if year is None:
        return None
    begin = iso_day(year if one[0] <= two[0] else year - 1, *one)
    end = iso_day(year, two[0], two[1])
    return Found(at, last, f"{begin}/{end}", relative, rule="days") if begin and end else None


def _days(scan: Scan, at: int, month: int, day: int, last_day: int, place: int) -> Found | None:
    """Two days of one month."""
    year, last = scan.year_after(place)
    relative = year is None
    if year is None:
        year = nearest_year(scan, month, day, at, last)
    if year is None:
        return None
    begin, end = iso_day(year, month, day), iso_day(year, month, last_day)
    return Found(at, last, f"{begin}/{end}", relative, rule="days") if begin and end and day < last_day else None


def _dated(scan: Scan, at: int, month: int, day: int, place: int) -> Found | None:
    year, last = scan.year_after(place + 1 if scan.low(place) == "," and scan.year(place + 1) else place)
    relative = year is None
    if year is None:
        year = nearest_year(scan, month, day, at, last)
    value = None if year is None else iso_day(year, month, day)
    last += bool(scan.v.day_words.get(scan.low(last)))
    return None if value is None else Found(at, last, value, relative, rule="day and month")


def month_first(scan: Scan, at: int) -> Found | None:
    """«в ноябре 2025 года», "November 6, 2025", «январь–сентябрь 2025 года»."""
    named = scan.month(at)
    if named is None:
        return None
    month, last = named
    quarter = month_quarter(scan, at, month, last)
    if quarter is not None:
        return quarter
    day = scan.day(last) if scan.v.words.month_before_day else None
    if day is not None:
        return _day_behind(scan, at, month, day)
    if scan.low(last) in DASHES or (scan.v.far_links.get(scan.low(last)) and not put_off(scan, at, last)):
        end = scan.month(last + 1)
        if end:
            return _months(scan, at, month, end)
    year, after = scan.year_after(last)
    if year:
        return Found(at, after, f"{year}-{month:02d}", rule="month and year")
    before = scan.low(at - 1)
    if scan.v.doubtful_months.get(scan.t.lows[at]) and not (
        scan.v.date_prepositions.before(scan.t.lows, at)
        or scan.v.coarse.get(before)
        or scan.v.relative_periods.get(before) is not None
    ):
        return None
    if _is_first_name(scan, at, last):
        return None
    year = _said_year(scan, at, month) or nearest_year(scan, month, None, at, after)
    return None if year is None else Found(at, after, f"{year}-{month:02d}", True, rule="month alone")


def _is_first_name(scan: Scan, at: int, last: int) -> bool:
    """Whether a capital word follows a month that nothing opens: "minister Jan Kowalski", "April Jones said"."""
    if not scan.v.words.month_before_day or not scan.t.is_word(last) or scan.t.new_line(last):
        return False
    opened = scan.v.date_prepositions.before(scan.t.lows, at) or scan.v.coarse.get(scan.low(at - 1))
    if opened or scan.v.relative_periods.get(scan.low(at - 1)) is not None or last - at > 1:
        return False
    return scan.t.raw(last)[:1].isupper() and scan.t.raw(last)[1:2].islower()


def weekday_first(scan: Scan, at: int) -> Found | None:
    """«во вторник, 17 июня», "Friday (May 3)": one date, and the day of the month tells which."""
    if scan.v.weekdays.get(scan.low(at)) is None:
        return None
    mark = scan.low(at + 1)
    place = at + 2 if mark in {",", "("} else at + 1
    told = day_first(scan, place) or month_first(scan, place)
    if told is None or len(told.value) != len("2025-06-17"):
        return None
    return replace(told, first=at, last=told.last + (mark == "(" and scan.low(told.last) == ")"))


def _day_behind(scan: Scan, at: int, month: int, day: tuple[int, int]) -> Found | None:
    """ "November 6, 2025", "November 6-8", "October 28 to November 3"."""
    end = None if put_off(scan, at, day[1]) else _other_day(scan, day[1])
    if end is not None:
        return _two_months(scan, at, (month, day[0]), end)
    if scan.low(day[1]) in DASHES or scan.v.far_links.get(scan.low(day[1])):
        second = scan.day(day[1] + 1)
        if second:
            return _days(scan, at, month, day[0], second[0], second[1])
    return _dated(scan, at, month, day[0], day[1])


def _months(scan: Scan, at: int, month: int, end: tuple[int, int]) -> Found | None:
    said, after = scan.year_after(end[1])
    wraps = month > end[0]
    begin = begin_of_span(scan, month, end[0], at, after) if said is None else said - wraps
    if begin is None:
        return None
    value = f"{begin}-{month:02d}/{begin + wraps}-{end[0]:02d}"
    return Found(at, after, value, said is None, rule="months")


def _said_year(scan: Scan, at: int, month: int) -> int | None:
    """ "last June", told in November, is this year's; "next March" the coming one."""
    shift = scan.v.relative_periods.get(scan.low(at - 1)) if scan.v.words.month_before_day else None
    if shift is None or scan.published is None:
        return None
    if shift < 0:
        return scan.published.year - (month >= scan.published.month)
    return scan.published.year + (month <= scan.published.month) if shift else scan.published.year


def year_before(scan: Scan, at: int) -> Found | None:
    """«2025 жылғы 6 қараша», «2025 жылдың қарашасында», «келесі жылдың маусымында»: the year stands first."""
    first = scan.first_year(at)
    if first is None:
        return None
    year, place, relative = first
    if scan.v.coarse.get(scan.low(place)) and scan.month(place + 1):
        place += 1
    found = _after_year(scan, at, year, place)
    return replace(found, relative=relative) if found else None


def _after_year(scan: Scan, at: int, year: int, place: int) -> Found | None:
    day = scan.day(place)
    if day and scan.low(day[1]) in DASHES and (end := scan.day(day[1] + 1)) and (both := scan.month(end[1])):
        begin, last_day = iso_day(year, both[0], day[0]), iso_day(year, both[0], end[0])
        return Found(at, both[1], f"{begin}/{last_day}", rule="days") if begin and last_day else None
    named = scan.month(day[1]) if day else None
    if day and named:
        value = iso_day(year, named[0], day[0])
        last = named[1] + 1 if scan.v.day_words.get(scan.low(named[1])) else named[1]
        return None if value is None else Found(at, last, value, rule="year, day and month")
    named = scan.month(place)
    if named is None:
        return None
    if scan.low(named[1]) in DASHES and (end := scan.month(named[1] + 1)):
        return Found(at, end[1], f"{year}-{named[0]:02d}/{year}-{end[0]:02d}", rule="year and months")
    return Found(at, named[1], f"{year}-{named[0]:02d}", rule="year and month")
