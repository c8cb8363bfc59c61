"""The pieces of a date at a token: day, month, year with its words."""

from dataclasses import dataclass
from datetime import date

from c5db.figures.number import FIRST_YEAR, LAST_YEAR
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.vocabulary import Vocabulary

CENTURY, SPOKEN_YEAR = 2000, 20
"""Years are told by their last two digits from the twentieth on."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The tokens of a text with the words of its language and its publication date."""

    t: Tokens
    v: Vocabulary
    published: date | None

    def low(self, at: int) -> str:
        return self.t.low(at)

    def integer(self, at: int) -> int | None:
        """A whole number of up to four digits."""
        raw = self.t.raw(at) if self.t.is_number(at) else ""
        return int(raw) if raw.isdigit() and len(raw) <= 4 else None

    def day(self, at: int) -> tuple[int, int] | None:
        """A day of the month in digits or as an ordinal word, with the place after it."""
        number = self.integer(at)
        if number is not None:
            if not 1 <= number <= 31 or len(self.t.raw(at)) > 2:
                return None
            last = at + 1
            if self.v.day_endings.get(self.low(last)) and self.t.tight(last):
                last += 1
            elif (
                self.low(last) == "-"
                and self.v.day_endings.get(self.low(last + 1))
                and self.t.tight(last)
                and self.t.tight(last + 1)
            ):
                last += 2
            elif self.low(last) == "-" and self.t.tight(last) and self.t.tight(last + 1) and self.month(last + 1):
                last += 1  # «12-наурызда»
            return number, last
        return self._day_in_words(at)

    def _day_in_words(self, at: int) -> tuple[int, int] | None:
        """«шестого», «двадцать пятого», "twenty-first"."""
        word = self.v.day_ordinals.get(self.low(at))
        if word is not None:
            return word, at + 1
        tens = self.v.numbers.get(self.low(at))
        if tens not in (20, 30):
            return None
        place = at + 2 if self.low(at + 1) == "-" else at + 1
        ones = self.v.day_ordinals.get(self.low(place))
        return None if ones is None or ones > 9 else (int(tens) + ones, place + 1)

    def month(self, at: int) -> tuple[int, int] | None:
        """A month, with the place after its full stop and the word for month."""
        if not self.t.is_word(at):
            return None
        month = self.v.months.get(self.t.lows[at])
        if month is None or (self.v.capital_months.get(self.t.lows[at]) and self.t.raw(at)[:1].islower()):
            return None
        last = at + 1
        if self.v.short_months.get(self.t.lows[at]) and self.low(last) == "." and self.t.tight(last):
            last += 1
        if self.v.month_words.get(self.low(last)):
            last += 1
        return month, last

    def year(self, at: int) -> int | None:
        """A year in four digits."""
        number = self.integer(at)
        return number if number is not None and FIRST_YEAR <= number <= LAST_YEAR and len(self.t.raw(at)) == 4 else None

    def year_words(self, at: int) -> int:
        """The place past «года», «г.», «-го»."""
        if (
            self.low(at) in DASHES
            and self.t.tight(at)
            and self.t.tight(at + 1)
            and self.v.year_endings.get(self.low(at + 1))
        ):
            at += 2
        if not self.v.year_words.get(self.low(at)):
            return at
        short = self.v.shortened.get(self.t.lows[at])
        at += 1
        return at + 1 if short and self.low(at) == "." and self.t.tight(at) else at

    def year_after(self, at: int) -> tuple[int | None, int]:
        """The year that follows, with its words: «2025 года», «2024-го», "of 2026", «прошлого года»."""
        place = at
        comma = self.low(place) == "," and self.v.words.month_before_day
        linked = self.v.year_links.get(self.low(place))
        if ((comma or linked) and self.year(place + 1)) or (linked and self._relative_year(place + 1) is not None):
            place += 1
        year = self.year(place)
        if year is not None:
            if self.low(place + 1) == "-" and self.t.tight(place + 1) and self.year_words(place + 1) == place + 1:
                return None, at
            return year, self.year_words(place + 1)
        spoken = self._year_in_words(place)
        if spoken is not None:
            return spoken
        shift = self._relative_year(place)
        if shift is not None and self.published:
            return self.published.year + shift, place + 2
        single = self.v.relative_years.at(self.t.lows, place)
        if single is not None and self.published:
            return self.published.year + single[0], single[1]
        return None, at

    def _relative_year(self, at: int) -> int | None:
        """«прошлого года», "next year": how many years from this one."""
        return self.v.relative_periods.get(self.low(at)) if self.v.periods.get(self.low(at + 1)) == "year" else None

    def _year_in_words(self, at: int) -> tuple[int, int] | None:
        """«(осенью) двадцать шестого (года)»: a year of this century by its last two digits."""
        if self.v.words.month_before_day or not self.t.is_word(at):
            return None
        spoken = self._day_in_words(at)
        if spoken is None or spoken[0] < SPOKEN_YEAR or self.month(spoken[1]):
            return None
        last = self.year_words(spoken[1])
        return None if last == at + 1 else (CENTURY + spoken[0], last)

    def first_year(self, at: int) -> tuple[int, int, bool] | None:
        """A year before its day or period («2025 жылғы»), the place after it, and whether it is relative."""
        if not self.v.words.year_first:
            return None
        year = self.year(at)
        if year is not None:
            return (year, at + 2, False) if self.v.year_words.get(self.low(at + 1)) else None
        shift, place = self.v.relative_years.get(self.low(at)), at + 1
        if shift is None and self.v.periods.get(self.low(at + 1)) == "year":
            shift, place = self.v.relative_periods.get(self.low(at)), at + 2
        return None if shift is None or self.published is None else (self.published.year + shift, place, True)
