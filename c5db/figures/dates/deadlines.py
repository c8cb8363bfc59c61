"""Deadlines without a year, which lie ahead though told in the past: «ввели до 1 июля», "postponed to March"."""

from collections.abc import Iterator

from c5db.domain.vocab import Qualifier
from c5db.figures.dates.scan import Scan
from c5db.figures.dates.tense import CLAUSE_ENDS, Told, clause_end, verb_around
from c5db.figures.nouns import is_lasting

MOST_WORDS = 4
"""Words before a date that belong to it: "until the end of"."""
VERB_REACH = 8
"""Words between a verb of postponement and the new day."""


def tense_of_date(scan: Scan, first: int, last: int, narrow: bool = False) -> str | None:
    """Whether the date at tokens `first` to `last` is past or future by the words around it; None: by neither."""
    told = verb_around(scan, first, last, narrow)
    if put_off(scan, first, last):
        if any(_opens_new_day(scan, place, last) for place in _openings(scan, first)):
            return "future"
        if any(_opens_old_day(scan, place, last) for place in _openings(scan, first)):
            return None  # which may be past or not
    if _is_deadline(scan, first, verb_around(scan, first, last, narrow=True) or told):
        return "future"
    return None if told is None else told.tense


def put_off(scan: Scan, first: int, last: int) -> bool:
    """Whether a verb of postponement rules the date: «отложили до», "extended until"."""
    if scan.v.words.verb_last:
        return scan.v.postponed.before(scan.t.lows, clause_end(scan, last)) is not None
    for place in range(first - 1, max(-1, first - 1 - VERB_REACH), -1):
        if scan.t.lows[place] in CLAUSE_ENDS or scan.t.new_line(place + 1):
            return False
        if scan.v.postponed.get(scan.t.lows[place]):
            return True
    return False


def _opens_new_day(scan: Scan, place: int, last: int) -> bool:
    """Whether the preposition before `place`, or the case of the date, is the one of the new day."""
    if scan.v.words.verb_last:
        limit = scan.v.date_limits_after.at(scan.t.lows, last)
        return limit is not None or scan.v.postponed_to.get(scan.low(last - 1)) is not None
    return scan.v.postponed_to.get(scan.low(place - 1)) is not None


def _opens_old_day(scan: Scan, place: int, last: int) -> bool:
    """The same of the day put off: «перенесли с декабря»."""
    if scan.v.words.verb_last:
        return scan.low(last - 1).endswith(tuple(scan.v.words.from_endings.split(", ")))
    return scan.v.change_openers.get(scan.low(place - 1)) is not None


def _is_deadline(scan: Scan, first: int, told: Told | None) -> bool:
    """Whether the date is the last of what is still to come, and not the end of something past.

    «Ввели до июля» is yet to come; «действовал до июля» and «до июля построили» are over, as is "fell to 3% by June".
    """
    limits = (scan.v.date_limits.before(scan.t.lows, place) for place in _openings(scan, first))
    limit = next(filter(None, limits), None)
    if limit is None or limit[0] is not Qualifier.AT_MOST or scan.v.span_ends.get(scan.low(first - 1)):
        return False
    if told is None or told.tense == "future":
        return True
    verb = scan.low(told.place)
    if told.place >= first or scan.v.lasting.get(verb) or is_lasting(verb, scan.v.words.nouns):
        return False
    return scan.v.held_off.get(scan.low(limit[1])) is not None or not scan.v.levels.get(verb)


def _openings(scan: Scan, first: int) -> Iterator[int]:
    """The places before which the preposition of a date may stand: the date, its article, «(до) конца (мая)»."""
    for _ in range(MOST_WORDS):
        if first <= 0 or scan.t.new_line(first):
            return
        yield first
        step = scan.v.coarse.before(scan.t.lows, first) or scan.v.date_prepositions.before(scan.t.lows, first)
        if step is None:
            return
        first = step[1]
