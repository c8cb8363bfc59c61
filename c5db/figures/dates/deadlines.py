"""Deadlines without a year, which lie ahead though told in the past: «ввели до 1 июля», "postponed to March"."""

from collections.abc import Iterator
from itertools import takewhile

from c5db.domain.vocab import Qualifier
from c5db.figures.dates.scan import Scan
from c5db.figures.dates.tense import CLAUSE_ENDS, Told, clause_end, verb_around
from c5db.figures.nouns import is_done, is_infinitive, is_lasting

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
    if _is_in_place(scan, first, last) or any(scan.v.due_for.before(scan.t.lows, at) for at in _openings(scan, first)):
        return "future"
    limit = _last_day(scan, first)
    if limit is not None:
        return _tense_of_limit(scan, first, limit, verb_around(scan, first, last, narrow=True) or told)
    return None if told is None or _is_set_for(scan, first, told) else told.tense


def _is_set_for(scan: Scan, first: int, told: Told) -> bool:
    """Whether a participle of the past sets something for the date, which may be to come: «слушания назначены на»."""
    done = told.tense == "past" and is_done(scan.low(told.place), scan.v.words.nouns)
    return done and scan.v.set_for.before(scan.t.lows, first) is not None


def _is_in_place(scan: Scan, first: int, last: int) -> bool:
    """Where verbs stand last: whether a measure lasts up to the day: «тыйым 1 шілдеге дейін енгізілді»."""
    after = scan.v.date_limits_after.at(scan.t.lows, last) if scan.v.words.verb_last else None
    if after is None or after[0] is not Qualifier.AT_MOST:
        return False
    reach = range(first - 1, max(-1, first - 1 - VERB_REACH), -1)
    before = takewhile(lambda at: scan.t.lows[at] not in CLAUSE_ENDS and not scan.t.new_line(at + 1), reach)
    named = any(scan.v.measures.get(scan.t.lows[at]) for at in before)
    told = verb_around(scan, first, after[1])
    return named and told is not None and told.tense == "past" and told.place >= after[1]


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
        return scan.low(last - 1).endswith(scan.v.words.from_endings)
    return scan.v.change_openers.get(scan.low(place - 1)) is not None


def _last_day(scan: Scan, first: int) -> int | None:
    """Where the word begins that makes the date the last day of something, and not the end of a span gone by."""
    limits = (scan.v.date_limits.before(scan.t.lows, place) for place in _openings(scan, first))
    limit = next(filter(None, limits), None)
    if limit is None or limit[0] is not Qualifier.AT_MOST or scan.v.span_ends.get(scan.low(limit[1])):
        return None
    return limit[1]


def _tense_of_limit(scan: Scan, first: int, limit: int, told: Told | None) -> str | None:
    """The tense of a last day: what is done for a time lasts beyond the publication, what is done by a day may be over.

    «Ввели до июля», "agreed to pay by July" are yet to come; «действовал до июля», «до июля построили» and "fell by
    July" are over; «построили к июлю» says neither.
    """
    if told is None or told.tense == "future":
        return "future"
    verb = scan.low(told.place)
    if told.place >= first or scan.v.lasting.get(verb) or is_lasting(verb, scan.v.words.nouns):
        return "past"
    if scan.v.till.get(scan.low(limit)) or _is_to_be_done(scan, told.place, limit):
        return "future"
    return "past" if scan.v.levels.get(verb) else None


def _is_to_be_done(scan: Scan, verb: int, limit: int) -> bool:
    """Whether an infinitive stands between a verb and the last day: "agreed to pay by", «обязали продать к»."""
    return any(is_infinitive(scan.t.lows[at], scan.v.words.nouns, scan.low(at - 1)) for at in range(verb + 1, limit))


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
