"""The year that is not told: the nearest one in the tense of the words around a bare month or day."""

import calendar
from datetime import date

from c5db.figures.dates.scan import Scan
from c5db.figures.nouns import is_future, tells_tense

TENSE_REACH = 12
CLAUSE_REACH = 30
SHORTEST = 3
CLAUSE_ENDS = {".", ";", ":", "!", "?", "—", "–"}


def nearest_year(scan: Scan, month: int, day: int | None, first: int, last: int, months: int = 1) -> int | None:
    """The year of the month or day told at tokens `first` to `last`; None without a publication date.

    A period of more than one month has `months`: one that runs at the publication is past and future alike.
    """
    if scan.published is None:
        return None
    published = scan.published
    years = [published.year - 1, published.year, published.year + 1]
    tense = tense_around(scan, first, last)

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


def tense_around(scan: Scan, first: int, last: int) -> str | None:
    """The tense of the nearest verb in the clause, or of the last one where verbs stand last."""
    if scan.v.past_openers.get(scan.low(first - 1)):
        return "past"
    if scan.v.words.verb_last:
        return _at_end(scan, last)
    before = _toward(scan, range(first - 1, first - 1 - TENSE_REACH, -1))
    after = _toward(scan, range(last, last + TENSE_REACH))
    if before and after:
        return before[1] if before[0] <= after[0] else after[1]
    found = before or after
    return found[1] if found else None


def _toward(scan: Scan, places: range) -> tuple[int, str] | None:
    """The first word with a tense in this direction, with its distance."""
    for step, place in enumerate(places):
        if not 0 <= place < len(scan.t) or scan.t.lows[place] in CLAUSE_ENDS:
            return None
        low = scan.t.lows[place]
        if scan.v.clause_links.get(low) and step > 0:
            return None
        tense = _tense_of(scan, place)
        if tense is not None:
            return step, tense
        if scan.t.new_line(place if places.step < 0 else place + 1):
            return None
    return None


def _at_end(scan: Scan, last: int) -> str | None:
    """The tense of the last word of the clause that the date stands in."""
    if any(scan.v.past_participles.get(scan.low(place)) for place in (last, last + 1)):
        return "past"
    place = last
    while place < min(last + CLAUSE_REACH, len(scan.t)) and not _closes(scan, place):
        place += 1
    return _tense_of(scan, place - 1) if place > last else None


def _closes(scan: Scan, at: int) -> bool:
    return scan.t.lows[at] in CLAUSE_ENDS or scan.t.lows[at] == "," or scan.t.new_line(at)


def _tense_of(scan: Scan, at: int) -> str | None:
    """The tense of a word, where it is a verb and no noun that ends alike («бюджет», «визит»)."""
    low = scan.low(at)
    if not scan.t.is_word(at) or len(low) < SHORTEST or scan.v.list_links.get(low):
        return None
    tense = scan.v.tense.get(low)
    if tense is not None:
        return tense
    tense = scan.v.tense_endings.get(low)
    if tense == "past" and scan.v.participle_openers.get(scan.low(at - 1)):
        return None  # "will be handed over"
    if not tense or not tells_tense(low, scan.v.words.nouns):
        return None
    return "future" if is_future(low, scan.v.words.nouns) else tense
