"""What is told from the day of publication: «вчера», "last month", «в четверг», «три дня назад», «через два года»."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount
from c5db.figures.dates.deadlines import tense_of_date
from c5db.figures.dates.found import Found, iso_month, iso_shifted
from c5db.figures.dates.scan import Scan
from c5db.figures.tokens import DASHES

WEEKDAY = "weekday"
MONTH_ADJECTIVE = "month as an adjective"
"""The rule of a date that no preposition belongs to."""
MATURITY_REACH = 4
"""Words back to «погашение»."""
SAME_REACH = 14
"""Words back to the noun of «в текущем году …, в прошлом — девять»."""


def relative(scan: Scan, at: int) -> Found | None:
    """«вчера», «на прошлой неделе», "last month", «до конца года», «биыл»."""
    if scan.published is None:
        return None
    day = scan.v.relative_days.at(scan.t.lows, at)
    if day:
        return Found(at, day[1], (scan.published + timedelta(days=day[0])).isoformat(), True, rule="relative day")
    bare = scan.v.bare_periods.at(scan.t.lows, at)
    if bare and scan.year_after(bare[1])[0] is None:
        return Found(at, bare[1], iso_shifted(scan.published, bare[0], 0), True, rule=f"this {bare[0]}")
    year = scan.v.relative_years.at(scan.t.lows, at)
    if year is not None:
        return Found(at, year[1], str(scan.published.year + year[0]), True, rule="relative year")
    return _relative_period(scan, at, scan.published)


def _relative_period(scan: Scan, at: int, published: date) -> Found | None:
    """«на прошлой неделе», "next quarter", «в минувшую пятницу»."""
    shift = scan.v.relative_periods.get(scan.low(at))
    if shift is None:
        return None
    period = scan.v.periods.get(scan.low(at + 1))
    if period is not None:
        return Found(at, at + 2, iso_shifted(published, period, shift), True, rule=f"relative {period}")
    if scan.v.weekdays.get(scan.low(at + 1)) is not None:
        day = weekday(scan, at + 1)
        return None if day is None else replace(day, first=at)
    if shift == -1 and _understood(scan, at):
        return Found(at, at + 1, str(published.year - 1), True, rule="relative year, understood")
    return None


def _understood(scan: Scan, at: int) -> bool:
    """«в текущем году …, в прошлом — девять»: the noun is understood from before."""
    if scan.low(at + 1) not in DASHES or not scan.v.date_prepositions.get(scan.low(at - 1)):
        return False
    return any(scan.v.periods.get(low) == "year" for low in scan.t.lows[max(0, at - SAME_REACH) : at])


def weekday(scan: Scan, at: int) -> Found | None:
    """A weekday is the last such day up to the publication, the next one where the text or its verb says so."""
    wanted = scan.v.weekdays.get(scan.low(at))
    if wanted is None or scan.published is None:
        return None
    before = scan.low(at - 1)
    if scan.v.doubtful_weekdays.get(scan.low(at)) and not (
        scan.v.date_prepositions.get(before) or scan.v.relative_periods.get(before) is not None
    ):
        return None
    day = scan.published - timedelta(days=(scan.published.weekday() - wanted) % 7)
    said = scan.v.relative_periods.get(before)
    if said is None and day < scan.published and tense_of_date(scan, at, at + 1, narrow=True) == "future":
        said = 1
    if said == 1 or (said == -1 and day == scan.published):
        day += timedelta(days=7 * said)
    return Found(at, at + 1, day.isoformat(), True, rule=WEEKDAY)


def month_adjective(scan: Scan, at: int) -> Found | None:
    """«апрельскому соглашению»: the last such month, where it is no name."""
    month = scan.v.month_adjectives.get(scan.low(at))
    if month is None or scan.published is None or not scan.t.raw(at).islower():
        return None
    year = scan.published.year - (month > scan.published.month)
    return Found(at, at + 1, f"{year}-{month:02d}", True, rule=MONTH_ADJECTIVE)


def period_ago(scan: Scan, at: int) -> Found | None:
    """«неделю назад», "a year ago", «месяцем ранее»: without a number."""
    period = scan.v.periods.get(scan.low(at))
    ago = scan.v.ago.at(scan.t.lows, at + 1) or scan.v.period_ago.at(scan.t.lows, at)
    if scan.published is None or period is None or ago is None:
        return None
    return Found(at, ago[1], _period_from(scan.published, period, -1), True, rule=f"a {period} ago")


def period_ahead(scan: Scan, at: int) -> Found | None:
    """«через год», «через неделю»: without a number."""
    period = scan.v.periods.get(scan.low(at + 1)) if scan.v.ahead.get(scan.low(at)) else None
    if scan.published is None or period is None or scan.v.event_links.at(scan.t.lows, at + 2):
        return None
    if scan.low(at + 2) == "-" and scan.t.tight(at + 2) and scan.v.numbers.get(scan.low(at + 3)):
        return None  # «через год-полтора»
    return Found(at, at + 2, _period_from(scan.published, period, 1), True, rule=f"a {period} ahead")


def _period_from(day: date, period: str, shift: int) -> str:
    """The day a week, the month a month or a year, the quarter a quarter from this one."""
    months = day.year * 12 + day.month - 1
    if period == "week":
        return (day + timedelta(weeks=shift)).isoformat()
    if period == "quarter":
        return iso_shifted(day, "quarter", shift)
    return iso_month(months + shift * (12 if period == "year" else 1))


def counted(scan: Scan, amount: Amount) -> Found | None:
    """«три дня назад», "two months ago", «через два года»: a time with a number that is a date."""
    if amount.kind is not FigureKind.DURATION or amount.high is not None or scan.published is None:
        return None
    ago = scan.v.ago.at(scan.t.lows, amount.last)
    if ago is not None:
        return Found(amount.first, ago[1], _moved(scan.published, -amount.low), True, rule="ago")
    after = scan.v.ahead_after.at(scan.t.lows, amount.last)
    if after is not None:
        return Found(amount.first, after[1], _moved(scan.published, amount.low), True, rule="ahead")
    if _matures(scan, amount.first - 1):
        return None
    if scan.v.ahead.get(scan.low(amount.first - 1)) and not scan.v.event_links.at(scan.t.lows, amount.last):
        return Found(amount.first - 1, amount.last, _moved(scan.published, amount.low), True, rule="ahead")
    return None


def _matures(scan: Scan, at: int) -> bool:
    """«с погашением через пять лет»: the term of a debt, not a date."""
    return any(scan.v.maturities.get(scan.low(at - back)) for back in range(1, MATURITY_REACH))


def _moved(day: date, years: Decimal) -> str:
    """The date so many years away, to the precision that the words have: years, months or days."""
    months = round(years * 12, 6)
    count = day.year * 12 + day.month - 1 + int(months)
    if abs(years) >= 2 and years == years.to_integral_value():
        return str(day.year + int(years))
    if months == months.to_integral_value() and months != 0:
        return iso_month(count)
    try:
        return (day + timedelta(days=round(years * 365))).isoformat()
    except OverflowError:
        return str(day.year)
