"""Spans whose ends have a year each: «с февраля 2027 по декабрь 2028 года», "from mid-2027 to late 2029"."""

from dataclasses import replace

from c5db.domain.vocab import Qualifier
from c5db.figures.dates.deadlines import put_off
from c5db.figures.dates.found import Found
from c5db.figures.dates.scan import Scan

LONGEST = 5
"""So many tokens stand at most between the day on which something begins and that on which it ends."""
FARTHEST = 5
"""So many tokens before its first day stands what it is that begins: that of a building is told apart from its end."""
BEFORE = 2
"""So many tokens before its day stands that it begins."""
RULES = {len("2027"): "years", len("2027-02"): "months", len("2027-02-01"): "days", len("2026/2027"): "years"}
"""How the spans are called that other rules read, by the precision of their ends."""


def joined(scan: Scan, one: Found, two: Found) -> Found | None:
    """The span that two dates make, the second right behind the first; None where they are two dates."""
    rule = RULES.get(len(one.value))
    runs = _is_run(scan, one, two)
    if (
        not (runs or 0 <= two.first - one.last <= 1)
        or len(one.value) != len(two.value)
        or rule is None
        or one.value >= two.value
    ):
        return None
    if one.relative or two.relative or not (runs or _are_ends(scan, one, two)) or put_off(scan, one.first, two.last):
        return None
    begin, end = one.value.partition("/")[0], two.value.rpartition("/")[2]  # of seasons, «с 2026/27 по 2029/30»
    return replace(one, last=two.last, value=f"{begin}/{end}", limit=None, rule=rule)


def _is_run(scan: Scan, one: Found, two: Found) -> bool:
    """Whether deliveries begin on one date and end on the other: «начнутся в 2029 году и завершатся в 2031-м»."""
    place = one.last
    told = any(scan.v.run_of.get(scan.low(at)) for at in range(one.first - FARTHEST, one.first))
    if not told or not 0 < two.first - place <= LONGEST or any(map(scan.t.new_line, range(place, two.first + 1))):
        return False
    if scan.v.words.verb_last:
        begins, ends = scan.v.run_begins.get(scan.low(place)), scan.v.run_ends.at(scan.t.lows, two.last)
        return bool(begins) and ends is not None
    begins = any(scan.v.run_begins.get(scan.low(at)) for at in range(one.first - BEFORE, one.first))
    place += scan.low(place) == ","
    place += bool(scan.v.list_links.get(scan.low(place)) or scan.v.gaps.get(scan.low(place)))
    ends = scan.v.run_ends.at(scan.t.lows, place)
    return begins and ends is not None and ends[1] == two.first


def _are_ends(scan: Scan, one: Found, two: Found) -> bool:
    """Whether the words make the dates the ends of a span: «с … по», "between … and", «-дан … -ға дейін»."""
    if scan.v.words.verb_last:
        if one.last != two.first:
            return False
        begins = scan.low(one.last - 1).endswith(scan.v.words.from_endings)
        return begins and two.limit is Qualifier.AT_MOST
    opener, links = scan.low(one.first), scan.v.year_spans.get(scan.low(one.last))
    if links is None:
        return False
    return opener in links.split() or (links == "any" and scan.v.change_openers.get(opener) is not None)
