"""The words around a date that belong to it: prepositions, «в начале», deadlines."""

from dataclasses import replace

from c5db.figures.dates.found import Found
from c5db.figures.dates.scan import Scan

MOST_WORDS = 4


def dressed(scan: Scan, found: Found) -> Found:
    """The date with its prepositions and «в начале» included, and told whether it is a deadline."""
    first, deadline = _before(scan, found)
    last = found.last
    for _ in range(2):
        if scan.v.words.coarse_after and scan.v.coarse.get(scan.low(last)):
            last += 1
    after = scan.v.deadlines_after.at(scan.t.lows, last)
    if after:
        deadline, last = True, after[1]
    return replace(found, first=first, last=last, deadline=deadline)


def _before(scan: Scan, found: Found) -> tuple[int, bool]:
    """Where the words before the date begin, and whether they make it a deadline."""
    first = found.first
    for _ in range(MOST_WORDS):
        if first == 0 or scan.t.new_line(first):
            break
        low = scan.low(first - 1)
        coarse = scan.v.coarse.before(scan.t.lows, first - (low == "-"))
        if coarse:
            first = coarse[1]
            continue
        phrase = scan.v.deadlines.before(scan.t.lows, first)
        if phrase and not (
            "/" in found.value and found.rule in {"days", "months", "years"} and scan.v.far_links.get(low)
        ):
            return phrase[1], True
        preposition = scan.v.date_prepositions.before(scan.t.lows, first)
        if preposition is None:
            break
        first = preposition[1]
    return first, False
