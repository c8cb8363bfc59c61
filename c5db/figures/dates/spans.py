"""Spans whose ends have a year each: «с февраля 2027 по декабрь 2028 года», "from mid-2027 to late 2029"."""

from dataclasses import replace

from c5db.domain.vocab import Qualifier
from c5db.figures.dates.deadlines import put_off
from c5db.figures.dates.found import Found
from c5db.figures.dates.scan import Scan

RULES = {len("2027"): "years", len("2027-02"): "months", len("2027-02-01"): "days", len("2026/2027"): "years"}
"""How the spans are called that other rules read, by the precision of their ends."""


def joined(scan: Scan, one: Found, two: Found) -> Found | None:
    """The span that two dates make, the second right behind the first; None where they are two dates."""
    rule = RULES.get(len(one.value))
    if not 0 <= two.first - one.last <= 1 or len(one.value) != len(two.value) or rule is None or one.value >= two.value:
        return None
    if one.relative or two.relative or not _are_ends(scan, one, two) or put_off(scan, one.first, two.last):
        return None
    begin, end = one.value.partition("/")[0], two.value.rpartition("/")[2]  # of seasons, «с 2026/27 по 2029/30»
    return replace(one, last=two.last, value=f"{begin}/{end}", limit=None, rule=rule)


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
