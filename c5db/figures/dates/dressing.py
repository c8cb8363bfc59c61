"""The words around a date that belong to it: prepositions, «в начале», «не позднее»."""

from dataclasses import replace

from c5db.domain.vocab import Qualifier
from c5db.figures.dates.found import Found
from c5db.figures.dates.scan import Scan

MOST_WORDS = 4
DENIED = 4
"""Words from a denial to what is put off: "will not be opened until"."""


def dressed(scan: Scan, found: Found) -> Found:
    """The date with its prepositions and «в начале» included, and whether it is the last or the first that is meant."""
    first, limit = _before(scan, found)
    last = found.last
    for _ in range(2):
        if scan.v.words.coarse_after and scan.v.coarse.get(scan.low(last)):
            last += 1
    after = scan.v.date_limits_after.at(scan.t.lows, last)
    if after:
        limit, last = after
    return replace(found, first=first, last=last, limit=limit)


def limited(scan: Scan, found: Found) -> Found:
    """The date with «не раньше чем» before it, where it has that; else as it is."""
    whole = dressed(scan, found)
    return found if whole.limit is None else whole


def _before(scan: Scan, found: Found) -> tuple[int, Qualifier | None]:
    """Where the words before the date begin, and whether they make it the last or the first that is meant."""
    first = found.first
    for _ in range(MOST_WORDS):
        if first == 0 or scan.t.new_line(first):
            break
        low = scan.low(first - 1)
        coarse = scan.v.coarse.before(scan.t.lows, first - (low == "-"))
        if coarse and not (first < found.first and scan.v.coarse_alone.get(low)):
            first = coarse[1]
            continue
        phrase = scan.v.date_limits.before(scan.t.lows, first)
        if phrase and not (
            "/" in found.value and found.rule in {"days", "months", "years"} and scan.v.far_links.get(low)
        ):
            return phrase[1], Qualifier.AT_LEAST if _is_held_off(scan, phrase[1]) else phrase[0]
        preposition = scan.v.date_prepositions.before(scan.t.lows, first)
        if preposition is None:
            break
        first = preposition[1]
    return first, None


def _is_held_off(scan: Scan, at: int) -> bool:
    """Whether nothing begins before the day: "will not open until", «не начнётся до»."""
    if not scan.v.held_off.get(scan.low(at)):
        return False
    for place in range(at - 2, max(at - 2 - DENIED, -1), -1):
        if scan.v.denials.get(scan.low(place)):
            return not scan.v.not_denied.get(scan.low(place + 1))
        if not scan.t.is_word(place):
            return False
    return False
