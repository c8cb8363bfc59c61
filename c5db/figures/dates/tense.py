"""The tense in which a date without a year is told: the one of the nearest verb of its clause."""

from typing import NamedTuple

from c5db.figures.dates.scan import Scan
from c5db.figures.nouns import is_done, is_future, tells_tense

TENSE_REACH = 20
CLAUSE_REACH = 30
SHORTEST = 3
OPEN = "open"
"""What was once to come may have come since, or not: "were due in April", «ожидались в апреле»."""
CLAUSE_ENDS = {".", ";", ":", "!", "?", "—", "–"}


class Told(NamedTuple):
    """A word that tells a tense, and its place."""

    tense: str
    place: int


def verb_around(scan: Scan, first: int, last: int, narrow: bool = False) -> Told | None:
    """The nearest verb of the clause around tokens `first` to `last`, or the last one where verbs stand last.

    A `narrow` clause ends at a comma, or where another verb is linked behind the date.
    """
    if scan.v.past_openers.get(scan.low(first - 1)):
        return Told("past", first - 1)
    if scan.v.words.verb_last:
        return _at_end(scan, last)
    before = _toward(scan, range(first - 1, first - 1 - TENSE_REACH, -1), narrow)
    after = _toward(scan, range(last, last + TENSE_REACH), narrow)
    if before and after:
        return before if first - 1 - before.place <= after.place - last else after
    return before or after


def clause_end(scan: Scan, last: int) -> int:
    """Where the clause that goes on at `last` ends."""
    place = last
    while place < min(last + CLAUSE_REACH, len(scan.t)) and not _closes(scan, place):
        place += 1
    return place


def _toward(scan: Scan, places: range, narrow: bool) -> Told | None:
    """The first word with a tense in this direction."""
    for step, place in enumerate(places):
        if not 0 <= place < len(scan.t) or scan.t.lows[place] in CLAUSE_ENDS:
            return None
        if narrow and scan.t.lows[place] == ",":
            return None
        if scan.v.clause_links.get(scan.t.lows[place]) and (step > 0 or (narrow and places.step > 0)):
            return None
        tense = _tense_of(scan, place)
        if tense is not None:
            return Told(tense, place)
        if scan.t.new_line(place if places.step < 0 else place + 1):
            return None
    return None


def _at_end(scan: Scan, last: int) -> Told | None:
    """The last word of the clause that the date stands in, where it has a tense."""
    for place in (last, last + 1):
        if scan.v.past_participles.get(scan.low(place)):
            return Told("past", place)
    place = clause_end(scan, last)
    tense = _tense_of(scan, place - 1) if place > last else None
    return None if tense is None else Told(tense, place - 1)


def _closes(scan: Scan, at: int) -> bool:
    return scan.t.lows[at] in CLAUSE_ENDS or scan.t.lows[at] == "," or scan.t.new_line(at)


def _tense_of(scan: Scan, at: int) -> str | None:
    """The tense of a word, where it is a verb and no noun that ends alike («бюджет», «визит»)."""
    low = scan.low(at)
    if not scan.t.is_word(at) or len(low) < SHORTEST or scan.v.list_links.get(low):
        return None
    known = scan.v.tense.get(low) or ("past" if is_done(low, scan.v.words.nouns) else None)
    was_planned = scan.v.past_plans.get(low) or (known and scan.v.past_plans.get(scan.low(at - 1)))
    if was_planned and known != "past":
        return OPEN
    if scan.low(at - 1) == "to" and scan.v.begun_by_infinitive.get(low):
        return "future"
    tense = known or scan.v.tense_endings.get(low)
    if tense == "past" and scan.v.participle_openers.get(scan.low(at - 1)):
        return None  # "will be handed over", "will be sold"
    if known or not tense:
        return known
    if not tells_tense(low, scan.v.words.nouns):
        return None
    return "future" if is_future(low, scan.v.words.nouns) else tense
