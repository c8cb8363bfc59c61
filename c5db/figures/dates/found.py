"""A date as it is found in a text, and the ISO 8601 forms of its value."""

from dataclasses import dataclass
from datetime import date, timedelta

from c5db.domain.vocab import Qualifier


@dataclass(frozen=True, slots=True)
class Found:
    """A date at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    value: str
    relative: bool = False
    limit: Qualifier | None = None
    """Whether it is the last or the first day that is meant."""
    rule: str = ""

    @property
    def qualifier(self) -> Qualifier:
        if self.limit is not None:
            return self.limit
        return Qualifier.RANGE if "/" in self.value else Qualifier.EXACT


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day, where the calendar has it."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iso_season(year: int, months: str) -> str:
    """`3-5` of a year as an interval; winter ends in the next year."""
    first, _, last = months.partition("-")
    end_year = year if int(last) >= int(first) else year + 1
    return f"{year}-{int(first):02d}/{end_year}-{int(last):02d}"


def iso_month(months: int) -> str:
    """A month counted from the year nought."""
    return f"{months // 12}-{months % 12 + 1:02d}"


def iso_shifted(day: date, period: str, shift: int) -> str:
    """The week, month, quarter or year so many periods from the one of `day`."""
    months = day.year * 12 + day.month - 1
    if period == "year":
        return str(day.year + shift)
    if period == "month":
        return iso_month(months + shift)
    if period == "quarter":
        quarter = months // 3 + shift
        return f"{quarter // 4}-Q{quarter % 4 + 1}"
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
