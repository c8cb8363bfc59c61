"""Quarters and halves: «III квартале 2025 года», "Q3 2025", "the second half of 2027"; seasons after their year."""

from c5db.figures.dates.found import Found, iso_month, iso_season
from c5db.figures.dates.nearest import nearest_year
from c5db.figures.dates.scan import Scan

MONTHS_IN = {"Q": 3, "H": 6}


def short_period(scan: Scan, at: int) -> Found | None:
    """ "Q3 2025", "H1 2026", "3Q25"."""
    letter, number, place = "", None, at + 2
    if scan.low(at) in {"q", "h"} and scan.t.tight(at + 1):
        letter, number = scan.low(at), scan.integer(at + 1)
    elif scan.low(at + 1) in {"q", "h"} and scan.t.tight(at + 1):
        letter, number = scan.low(at + 1), scan.integer(at)
    if not letter or number is None or not 1 <= number <= (4 if letter == "q" else 2):
        return None
    if scan.t.tight(place) and scan.t.is_word(place):
        return None  # H1N1
    year, last = scan.year_after(place)
    short = scan.integer(place)
    if year is None and short is not None and scan.t.tight(place) and len(scan.t.raw(place)) == 2:
        year, last = 2000 + short, place + 1
    return _period(scan, at, letter.upper(), number, year, last)


def ordinal_period(scan: Scan, at: int) -> Found | None:
    """«III квартале 2025 года», "first half of 2027", «2-м полугодии»."""
    number = scan.v.ordinals.get(scan.low(at)) if scan.t.is_word(at) else scan.integer(at)
    if number is None or not 1 <= number <= 4:
        return None
    place = at + 1
    if scan.low(place) == "-" and scan.t.tight(place):
        place = _past_ending(scan, place)
    elif scan.v.day_endings.get(scan.low(place)) and scan.t.tight(place):
        place += 1
    letter = _letter(scan, place, number)
    if letter is None:
        return None
    place += 1
    if scan.t.abbreviated(place):
        place += 1
    year, last = scan.year_after(place)
    if year is None and letter == "H" and scan.v.of_links.get(scan.low(place)):
        return None
    return _period(scan, at, letter, number, year, last)


def _letter(scan: Scan, at: int, number: int) -> str | None:
    """Whether the word at `at` makes the ordinal a quarter or a half; «половина» only of a year."""
    low = scan.low(at)
    if scan.v.quarter_words.get(low):
        return "Q"
    if number > 2:
        return None
    if scan.v.half_words.get(low):
        return "H"
    if scan.v.part_words.get(low) and (
        scan.year_after(at + 1)[0] is not None or scan.v.periods.get(scan.low(at + 1)) == "year"
    ):
        return "H"
    return None


def _period(scan: Scan, at: int, letter: str, number: int, year: int | None, last: int) -> Found | None:
    relative = year is None
    if year is None:
        year = nearest_year(scan, (number - 1) * MONTHS_IN[letter] + 1, None, at, last, MONTHS_IN[letter])
    if year is None:
        return None
    return Found(at, last, f"{year}-{letter}{number}", relative, rule="quarter" if letter == "Q" else "half-year")


def month_quarter(scan: Scan, at: int, month: int, last: int) -> Found | None:
    """ "the December quarter": the three months that end with the month at `at`, which reaches to `last`."""
    place = last + 1 if scan.low(last) == "-" and scan.t.tight(last) else last
    if not scan.v.words.month_before_day or not scan.v.quarter_words.get(scan.low(place)):
        return None
    said, after = scan.year_after(place + 1)
    year = said or nearest_year(scan, month, None, at, after)
    if year is None:
        return None
    begins = iso_month(year * 12 + month - 3)
    value = f"{begins}/{year}-{month:02d}" if month % 3 else f"{year}-Q{month // 3}"
    return Found(at, after, value, said is None, rule="quarter")


def period_after_year(scan: Scan, at: int) -> Found | None:
    """«2026 жылдың бірінші тоқсанында», «2027 жылдың 1-тоқсаны», «былтыр күзде»: the year stands first."""
    first = scan.first_year(at)
    if first is None:
        return None
    year, place, relative = first
    months = scan.v.seasons.get(scan.low(place))
    if months:
        return Found(at, place + 1, iso_season(year, months), relative, rule="season")
    number = scan.v.ordinals.get(scan.low(place)) if scan.t.is_word(place) else scan.integer(place)
    if number is None or not 1 <= number <= 4:
        return None
    place = _past_ending(scan, place + 1)
    letter = _letter(scan, place, number)
    if letter is None and scan.v.part_words.get(scan.low(place)) and number <= 2:
        letter = "H"
    if letter is None:
        return None
    return Found(at, place + 1, f"{year}-{letter}{number}", relative, rule="quarter" if letter == "Q" else "half-year")


def _past_ending(scan: Scan, at: int) -> int:
    """Past the ending of an ordinal in digits, «1-ші тоқсан», or its bare hyphen, «1-тоқсан»."""
    if scan.low(at) != "-" or not scan.t.tight(at):
        return at
    following = scan.low(at + 1)
    return at + 1 if scan.v.quarter_words.get(following) or scan.v.half_words.get(following) else at + 2
