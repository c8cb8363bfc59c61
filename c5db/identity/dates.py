"""Days, months and years as stretches of time that can be compared."""

import calendar
import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day that a date leaves open."""

    first: datetime.date
    last: datetime.date

    @property
    def days(self) -> int:
        return (self.last - self.first).days

    def gap(self, other: "Stretch") -> int:
        """Days between the two; 0 where they overlap."""
        return max((other.first - self.last).days, (self.first - other.last).days, 0)


def stretch_of(text: str) -> Stretch | None:
    """The stretch of `2025`, `2025-09`, `2025-09-22`, `2025-Q3`, `2025-H1` or `2027/2036`; None for anything else."""
    first, slash, last = text.partition("/")
    if slash:
        begin, end = stretch_of(first), stretch_of(last)
        return Stretch(begin.first, end.last) if begin and end and begin.first <= end.last else None
    try:
        return _one(first.split("-"))
    except ValueError:
        return None


def _one(parts: list[str]) -> Stretch:
    year = int(parts[0])
    if len(parts) == 1:
        return Stretch(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    if parts[1].startswith(("Q", "H")):
        months = 3 if parts[1][0] == "Q" else 6
        begin = (int(parts[1][1:]) - 1) * months + 1
        return Stretch(datetime.date(year, begin, 1), _end(year, begin + months - 1))
    month = int(parts[1])
    if len(parts) == 2:
        return Stretch(datetime.date(year, month, 1), _end(year, month))
    day = datetime.date(year, month, int(parts[2]))
    return Stretch(day, day)


def _end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
