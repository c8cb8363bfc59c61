"""Dates at the precision that the text states, as ISO 8601 dates, quarters, halves and intervals.

What is relative («в четверг», "last month") or lacks its year is resolved against the publication date; a bare month or day is
the nearest one in the tense of the words around it.
"""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from c5db.domain.vocab import Qualifier
from c5db.figures.tokens import NUMBER, WORD, Tokens
from c5db.figures.units import DASHES
from c5db.figures.vocabulary import Vocabulary

FIRST_YEAR, LAST_YEAR = 1900, 2100
TENSE_REACH = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A date at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    value: str
    relative: bool = False
    deadline: bool = False
    rule: str = ""

    @property
    def qualifier(self) -> Qualifier:
        if self.deadline:
            return Qualifier.AT_MOST
        return Qualifier.RANGE if "/" in self.value else Qualifier.EXACT


class DateReader:
    """Reads the dates of one text."""

    def __init__(self, tokens: Tokens, vocab: Vocabulary, published: date | None) -> None:
        self.t = tokens
        self.v = vocab
        self.published = published

    def read(self, at: int) -> Found | None:
        """The date that begins at token `at`, without the prepositions before it, which `dressed` adds."""
        kind, low = self.t.kinds[at], self.t.lows[at]
        found = None
        if kind == NUMBER:
            found = self._numeric(at) or self._ordinal_period(at) or self._day_first(at) or self._year(at)
        elif kind == WORD:
            if low in {"q1", "q2", "q3", "q4"} or low == "q":
                found = self._short_quarter(at)
            found = (
                found
                or self._ordinal_period(at)
                or self._relative(at)
                or self._month_first(at)
                or self._season(at)
                or self._weekday(at)
                or self._word_day(at)
            )
        return None if found is None else self.dressed(found)

    # ------------------------------------------------------------------ numbers
    def _numeric(self, at: int) -> Found | None:
        """«06.11.2025», "2025-11-06"."""
        raw = self.t.raw(at)
        parts = raw.split(".")
        if len(parts) == 3 and all(p.isdigit() for p in parts) and len(parts[0]) <= 2 and len(parts[2]) in {2, 4}:
            year = int(parts[2]) if len(parts[2]) == 4 else 2000 + int(parts[2])
            day = _iso(year, int(parts[1]), int(parts[0]))
            if day:
                return Found(at, at + 1, day, rule="date in digits")
        if (
            len(raw) == 4
            and raw.isdigit()
            and self._sign(at + 1, "-")
            and self._sign(at + 3, "-")
            and self.t.tight(at + 1)
        ):
            rest = self.t.text[self.t.starts[at] : self.t.starts[at] + 10]
            try:
                date.fromisoformat(rest)
            except ValueError:
                return None
            return Found(at, at + 5, rest, rule="ISO date")
        return None

    def _sign(self, at: int, sign: str) -> bool:
        return at < len(self.t) and self.t.lows[at] == sign

    def _int(self, at: int) -> int | None:
        if (
            0 <= at < len(self.t)
            and self.t.kinds[at] == NUMBER
            and self.t.raw(at).isdigit()
            and len(self.t.raw(at)) <= 4
        ):
            return int(self.t.raw(at))
        return None

    def _day(self, at: int) -> int | None:
        """A day of the month at `at`: digits, or an ordinal in English."""
        number = self._int(at)
        return number if number is not None and 1 <= number <= 31 and len(self.t.raw(at)) <= 2 else None

    def _year_at(self, at: int) -> int | None:
        number = self._int(at)
        return number if number is not None and FIRST_YEAR <= number <= LAST_YEAR and len(self.t.raw(at)) == 4 else None

    def _month(self, at: int) -> int | None:
        if not 0 <= at < len(self.t) or self.t.kinds[at] != WORD:
            return None
        month = self.v.months.get(self.t.lows[at])
        if month is not None and self.t.raw(at)[:1].islower() and self.t.lows[at] in {"may", "march", "mar", "august"}:
            return None
        return month

    # ------------------------------------------------------------------ days and months
    def _day_first(self, at: int) -> Found | None:
        """«6 ноября 2025 года», "12–14 November", «2025 жылғы 6 қараша»."""
        day = self._day(at)
        if day is None:
            return self._kazakh_year_first(at)
        place, last_day = at + 1, None
        if self._low(place) in {"th", "st", "nd", "rd"} and self.t.tight(place):
            place += 1
        if self._low(place) in DASHES | {"по", "to", "and", "и"} and self._day(place + 1) and self._month(place + 2):
            last_day, place = self._day(place + 1), place + 2
        if self._low(place) == "of" and self._month(place + 1):
            place += 1
        month = self._month(place)
        if month is None:
            return None
        year, last = self._year_after(place + 1)
        first_value = self._dated(year, month, day, at, last)
        if first_value is None:
            return None
        value, relative = first_value
        if last_day:
            end = self._dated(year, month, last_day, at, last)
            if end is None:
                return None
            return Found(at, last, f"{value}/{end[0]}", relative, rule="days")
        return Found(at, last, value, relative, rule="day and month")

    def _kazakh_year_first(self, at: int) -> Found | None:
        """«2025 жылғы 6 қараша», «2025 жылдың қарашасында»."""
        year = self._year_at(at)
        if year is None or not self.v.year_words.get(self._low(at + 1)):
            return None
        place = at + 2
        if self.v.coarse.get(self._low(place)) and self._month(place + 1):
            place += 1
        day = self._day(place)
        if day and self._month(place + 1):
            value = _iso(year, self._month(place + 1) or 0, day)
            return (
                None if value is None else Found(at, self._after_day_word(place + 2), value, rule="year, day and month")
            )
        month = self._month(place)
        if month:
            return Found(at, place + 1, f"{year}-{month:02d}", rule="year and month")
        for size in (0, 1):
            ordinal = self.v.ordinals.get(self._low(place + size)) if size == 0 else None
            if ordinal:
                after = place + 1
                if self._low(after) == "-" and self.t.tight(after):
                    after += 2
                if self.v.quarter_words.get(self._low(after)):
                    return Found(at, after + 1, f"{year}-Q{ordinal}", rule="quarter")
                if self.v.half_words.get(self._low(after)) and ordinal <= 2:
                    return Found(at, after + 1, f"{year}-H{ordinal}", rule="half-year")
        season = self.v.seasons.get(self._low(place))
        if season:
            return Found(at, place + 1, _season(year, season), rule="season")
        return None

    def _after_day_word(self, at: int) -> int:
        return at + 1 if self._low(at) in {"күні"} else at

    def _month_first(self, at: int) -> Found | None:
        """«в ноябре 2025 года», "November 6, 2025", «январь–сентябрь 2025 года»."""
        month = self._month(at)
        if month is None:
            return None
        last = at + 1
        if self._low(last) == "." and self.t.tight(last) and len(self.t.lows[at]) <= 4:
            last += 1
        if self._low(last) in {"айында", "айы", "айының"}:
            last += 1
        if not self.v.words.decimal_comma and (day := self._day(last)):
            return self._english_day(at, month, day, last)
        if self._low(last) in DASHES and (end := self._month(last + 1)):
            year, after = self._year_after(last + 2)
            year, relative = (year, False) if year else (self._nearest_year(month, 1, at, after), True)
            return (
                None
                if year is None
                else Found(at, after, f"{year}-{month:02d}/{year}-{end:02d}", relative, rule="months")
            )
        year, after = self._year_after(last)
        if year:
            return Found(at, after, f"{year}-{month:02d}", rule="month and year")
        if self.t.lows[at] == "may" and not (at and self.v.date_prepositions.get(self.t.lows[at - 1])):
            return None
        shift = self._period_word_before(at)
        year = (
            None
            if self.published is None
            else self.published.year + shift
            if shift is not None
            else self._nearest_year(month, None, at, after)
        )
        if shift == -1 and self.published and month < self.published.month and not self.v.words.decimal_comma:
            year = self.published.year  # "last June", told in November, is this year's
        elif shift == -1 and self.published and not self.v.words.decimal_comma:
            year = self.published.year - 1
        return None if year is None else Found(at, after, f"{year}-{month:02d}", True, rule="month alone")

    def _period_word_before(self, at: int) -> int | None:
        return self.v.relative_periods.get(self.t.lows[at - 1]) if at and not self.v.words.decimal_comma else None

    def _english_day(self, at: int, month: int, day: int, place: int) -> Found | None:
        last = place + 1
        if self._low(last) in {"th", "st", "nd", "rd"} and self.t.tight(last):
            last += 1
        year, after = self._year_after(last)
        if year is None and self._low(last) == "," and self._year_at(last + 1):
            year, after = self._year_at(last + 1), last + 2
        told = self._dated(year, month, day, at, after)
        return None if told is None else Found(at, after, told[0], told[1], rule="month and day")

    def _dated(self, year: int | None, month: int, day: int, first: int, last: int) -> tuple[str, bool] | None:
        relative = year is None
        if year is None:
            year = self._nearest_year(month, day, first, last)
        value = None if year is None else _iso(year, month, day)
        return None if value is None else (value, relative)

    def _year_after(self, at: int) -> tuple[int | None, int]:
        """The year that follows, with its words: «2025 года», «2024-го», "of 2026"; or one told relatively: «прошлого года»."""
        place = at
        if self._low(place) in {",", "of"} and self._year_at(place + 1) and not self.v.words.decimal_comma:
            place += 1
        year = self._year_at(place)
        if year is not None:
            return year, self._year_words(place + 1)
        shift = self.v.relative_periods.get(self._low(place))
        if shift is not None and self.v.periods.get(self._low(place + 1)) == "year" and self.published:
            return self.published.year + shift, place + 2
        return None, at

    def _year_words(self, at: int) -> int:
        """Past «года», «г.», «-го»."""
        if (
            self._low(at) in DASHES
            and self.t.tight(at)
            and self._low(at + 1) in {"го", "м", "й", "му", "е", "х", "ми", "ға", "ге"}
            and self.t.tight(at + 1)
        ):
            at += 2
        if self.v.year_words.get(self._low(at)):
            short = len(self.t.lows[at]) <= 2
            at += 1
            if (
                short
                and self._low(at) == "."
                and self.t.tight(at)
                and at + 1 < len(self.t)
                and not self.t.raw(at + 1)[:1].isupper()
            ):
                at += 1
        return at

    # ------------------------------------------------------------------ years
    def _year(self, at: int) -> Found | None:
        """«в 2031 году», «2026–2027 годах», "by 2030", «2028-й»."""
        year = self._year_at(at)
        if year is None:
            return None
        second = self._second_year(at)
        if second:
            end, place = second
            last = self._year_words(place)
            if end > year:
                return Found(at, last, f"{year}/{end}", rule="years")
        last = self._year_words(at + 1)
        worded = last > at + 1
        before = self.t.lows[at - 1] if at else ""
        if not worded and not (self.v.year_prepositions.get(before) or before in {"(", "/"}):
            return None
        if not worded and self._counts_something(at + 1):
            return None
        if worded and self._low(last) in DASHES and not self.v.words.date_prepositions:
            return None
        return Found(at, last, str(year), rule="year")

    def _second_year(self, at: int) -> tuple[int, int] | None:
        """The end of a span of years, with the place after it."""
        place = self._year_words(at + 1)
        low = self._low(place)
        if low in DASHES:
            end = self._year_at(place + 1)
            short = self._int(place + 1)
            if end is None and short is not None and self.t.tight(place) and len(self.t.raw(place + 1)) == 2:
                end = int(self.t.raw(at)[:2] + self.t.raw(place + 1))
            return None if end is None else (end, place + 2)
        before = self.t.lows[at - 1] if at else ""
        partners = {
            "по": {"с", "со"},
            "до": {"с", "от", "со"},
            "to": {"from", "in", "over"},
            "and": {"between"},
            "until": {"from"},
            "through": {"from"},
        }
        if low in partners and (before in partners[low] or low == "to" or low == "по"):
            end = self._year_at(place + 1)
            return None if end is None else (end, place + 2)
        return None

    def _counts_something(self, at: int) -> bool:
        low = self._low(at)
        return bool(
            self.v.things.get(low) or self.v.currencies.get(low) or self.v.scales.get(low) or self.v.units.get(low) or low == "%"
            or self.v.percent.get(low)
        )  # fmt: skip

    # ------------------------------------------------------------------ quarters and halves
    def _short_quarter(self, at: int) -> Found | None:
        """ "Q3 2025"."""
        low = self.t.lows[at]
        number = int(low[1]) if len(low) == 2 else self._int(at + 1) if self.t.tight(at + 1) else None
        place = at + (1 if len(low) == 2 else 2)
        if number is None or not 1 <= number <= 4:
            return None
        year, last = self._year_after(place)
        year, relative = (year, False) if year else (self.published.year if self.published else None, True)
        return None if year is None else Found(at, last, f"{year}-Q{number}", relative, rule="quarter")

    def _ordinal_period(self, at: int) -> Found | None:
        """«III квартале 2025 года», "first half of 2027", «2-м полугодии»."""
        number = self.v.ordinals.get(self.t.lows[at]) if self.t.kinds[at] == WORD else self._int(at)
        if number is None or not 1 <= number <= 4:
            return None
        place = at + 1
        if self._low(place) == "-" and self.t.tight(place):
            place += 2
        low = self._low(place)
        if self.v.quarter_words.get(low):
            letter = "Q"
        elif self.v.half_words.get(low) and number <= 2:
            letter = "H"
        elif low in {"половине", "половину", "половина", "половины"} and number <= 2:
            letter = "H"
        else:
            return None
        year, last = self._year_after(place + 1)
        relative = year is None
        if year is None:
            if letter == "H" and not self.v.words.decimal_comma and self._low(place + 1) == "of":
                return None
            year = self._nearest_quarter_year(number, letter, at, last)
        return (
            None
            if year is None
            else Found(at, last, f"{year}-{letter}{number}", relative, rule="quarter" if letter == "Q" else "half-year")
        )

    def _nearest_quarter_year(self, number: int, letter: str, first: int, last: int) -> int | None:
        size = 3 if letter == "Q" else 6
        return self._nearest_year((number - 1) * size + 1, None, first, last)

    # ------------------------------------------------------------------ words
    def _relative(self, at: int) -> Found | None:
        """«вчера», «на прошлой неделе», "last month", «в текущем году», «биыл»."""
        if self.published is None:
            return None
        day = self.v.relative_days.at(self.t.lows, at)
        if day:
            return Found(at, day[1], (self.published + timedelta(days=day[0])).isoformat(), True, rule="relative day")
        year = self.v.relative_years.get(self.t.lows[at])
        if year is not None:
            return Found(at, at + 1, str(self.published.year + year), True, rule="relative year")
        shift = self.v.relative_periods.get(self.t.lows[at])
        if shift is None:
            return None
        period = self.v.periods.get(self._low(at + 1))
        if period is None:
            weekday = self._weekday(at + 1) if at + 1 < len(self.t) and self.t.kinds[at + 1] == WORD else None
            if weekday and self.v.weekdays.get(self._low(at + 1)) is not None:
                return replace(weekday, first=at)
            if self._after_same(at) and shift == -1:
                return Found(at, at + 1, str(self.published.year - 1), True, rule="relative year, understood")
            return None
        last = at + 2
        return Found(at, last, self._shifted(period, shift), True, rule=f"relative {period}")

    def _after_same(self, at: int) -> bool:
        """«в текущем году …, в прошлом — девять»: the noun is understood from before."""
        if self._low(at + 1) not in DASHES or not (at and self.v.date_prepositions.get(self.t.lows[at - 1])):
            return False
        return any(self.v.periods.get(low) == "year" for low in self.t.lows[max(0, at - 14) : at])

    def _shifted(self, period: str, shift: int) -> str:
        assert self.published is not None
        if period == "year":
            return str(self.published.year + shift)
        if period == "month":
            months = self.published.year * 12 + self.published.month - 1 + shift
            return f"{months // 12}-{months % 12 + 1:02d}"
        monday = self.published - timedelta(days=self.published.weekday()) + timedelta(weeks=shift)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"

    def _season(self, at: int) -> Found | None:
        season = self.v.seasons.get(self.t.lows[at])
        if season is None:
            return None
        place = at + 1
        year, last = self._year_after(place)
        relative = year is None
        if year is None:
            if not self.v.words.decimal_comma and not (
                at and self.t.lows[at - 1] in {"in", "this", "last", "the", "by", "next"}
            ):
                return None
            year = self._nearest_year(int(season.partition("-")[0]), None, at, last)
        return None if year is None else Found(at, last, _season(year, season), relative, rule="season")

    def _weekday(self, at: int) -> Found | None:
        """A weekday is the last such day up to the publication."""
        weekday = self.v.weekdays.get(self.t.lows[at]) if at < len(self.t) else None
        if weekday is None or self.published is None:
            return None
        back = (self.published.weekday() - weekday) % 7
        before = self.v.relative_periods.get(self.t.lows[at - 1]) if at else None
        day = self.published - timedelta(days=back)
        if before == 1:
            day += timedelta(days=7)
        last = at + 1
        return Found(at, last, day.isoformat(), True, rule="weekday")

    def _word_day(self, at: int) -> Found | None:
        """«неделю назад», "three days ago" is read with its number by the reader of durations; here only without one."""
        if self.published is None or not self.v.periods.get(self.t.lows[at]) or not self.v.ago.get(self._low(at + 1)):
            return None
        period = self.v.periods.get(self.t.lows[at]) or "week"
        shifted = self._shifted(period, -1)
        if period == "week":
            shifted = (self.published - timedelta(weeks=1)).isoformat()
        return Found(at, at + 2, shifted, True, rule=f"a {period} ago")

    # ------------------------------------------------------------------ the year that is not told
    def _nearest_year(self, month: int, day: int | None, first: int, last: int) -> int | None:
        """The year of a bare month or day: the nearest in the tense of the words around it."""
        if self.published is None:
            return None
        pub = self.published
        tense = self._tense(first, last)

        def when(year: int) -> date:
            return date(
                year, month, min(day or (pub.day if month == pub.month else 15), calendar.monthrange(year, month)[1])
            )

        years = (pub.year - 1, pub.year, pub.year + 1)
        if tense == "past":
            done = [y for y in years if when(y) <= pub]
            return done[-1] if done else pub.year
        if tense == "future":
            coming = [y for y in years if when(y) >= pub]
            return coming[0] if coming else pub.year
        return min(years, key=lambda y: (abs((when(y) - pub).days), y))

    def _tense(self, first: int, last: int) -> str | None:
        """The tense of the nearest verb in the clause."""
        best: tuple[int, str] | None = None
        for step, place in [(i + 1, first - 1 - i) for i in range(TENSE_REACH)] + [
            (i + 1, last + i) for i in range(TENSE_REACH)
        ]:
            if not 0 <= place < len(self.t) or self.t.kinds[place] != WORD or len(self.t.lows[place]) < 3:
                continue
            between = self.t.text[
                min(self.t.ends[place], self.t.starts[first]) : max(
                    self.t.starts[place], self.t.ends[min(last, len(self.t)) - 1]
                )
            ]
            if any(mark in between for mark in ".;\n"):
                continue
            tense = self.v.tense.get(self.t.lows[place])
            if tense and (best is None or step < best[0]):
                best = (step, tense)
        return None if best is None else best[1]

    # ------------------------------------------------------------------ words around
    def dressed(self, found: Found) -> Found:
        """The date with its prepositions, parts of day and «в начале» included, and told whether it is a deadline."""
        first, deadline = found.first, False
        for _ in range(4):
            if first == 0 or "\n" in self.t.gap(first):
                break
            low = self.t.lows[first - 1]
            if self.v.coarse.get(low) or low == "-" and first > 1 and self.v.coarse.get(self.t.lows[first - 2]):
                first -= 1
                continue
            phrase = self.v.deadlines.before(self.t.lows, first, 3)
            if phrase and not self._level(found, phrase[1]):
                first, deadline = phrase[1], True
                break
            preposition = self.v.date_prepositions.before(self.t.lows, first, 2)
            if preposition:
                first = preposition[1]
                continue
            break
        last = found.last
        for _ in range(2):
            low = self._low(last)
            if self.v.coarse.get(low) and not self.v.words.date_prepositions:
                last += 1
                if self._low(last) == "на":
                    break
        after = self.v.deadlines_after.at(self.t.lows, last)
        if after:
            deadline, last = True, after[1]
        return replace(found, first=first, last=last, deadline=deadline)

    def _level(self, found: Found, at: int) -> bool:
        """«с 2032 по 2035»: the word before belongs to a span, not to a deadline."""
        return "/" in found.value and self.t.lows[at] in {"по"}

    def _low(self, at: int) -> str:
        return self.t.lows[at] if 0 <= at < len(self.t) else ""


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _season(year: int, months: str) -> str:
    first, _, last = months.partition("-")
    end_year = year if int(last) >= int(first) else year + 1
    return f"{year}-{int(first):02d}/{end_year}-{int(last):02d}"
