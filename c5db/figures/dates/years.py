"""Years: «в 2031 году», «2026–2027 годах», "by 2030", «2028-й», "the 2030s"."""

from c5db.figures.dates.found import Found
from c5db.figures.dates.scan import Scan
from c5db.figures.tokens import DASHES

OPENS = {"(", "/"}


def year(scan: Scan, at: int, after_date: bool) -> Found | None:
    """The year or span of years at `at`; four digits alone are one behind a preposition or another year only."""
    begin = scan.year(at)
    if begin is None:
        return None
    span = _span_end(scan, at)
    if span and span[0] > begin and not counts_something(scan, span[1]):
        return Found(at, scan.year_words(span[1]), f"{begin}/{span[0]}", rule="years")
    closed = _closed_span(scan, at, begin)
    if closed is not None:
        return closed
    decade = _decade_end(scan, at)
    if decade is not None and begin % 10 == 0:
        return Found(at, decade, f"{begin}/{begin + 9}", rule="decade")
    last = scan.year_words(at + 1)
    worded = last > at + 1
    if worded:
        return (
            None if scan.low(last) in DASHES and scan.v.words.year_first else Found(at, last, str(begin), rule="year")
        )
    if (scan.t.tight(last) and scan.t.is_word(last)) or counts_something(scan, last):
        return None
    before = scan.low(at - 2) if scan.low(at - 1) == "-" and scan.v.coarse.get(scan.low(at - 2)) else scan.low(at - 1)
    if (
        scan.v.year_prepositions.get(before)
        or scan.v.coarse.get(before)
        or before in OPENS
        or _is_limit(scan, at, last)
        or (after_date and (scan.v.list_links.get(before) or before == ","))
    ):
        return Found(at, last, str(begin), rule="year")
    return None


def _is_limit(scan: Scan, first: int, last: int) -> bool:
    """Words of more than one make a year of the digits: "no later than 2027", "2028 at the earliest"."""
    before, after = scan.v.date_limits.before(scan.t.lows, first), scan.v.date_limits_after.at(scan.t.lows, last)
    return (before is not None and first - before[1] > 1) or (after is not None and after[1] - last > 1)


def _closed_span(scan: Scan, at: int, begin: int) -> Found | None:
    """«2027 жылдан 2030 жылға дейін», «2027 мен 2030 жылдар аралығында»."""
    place = scan.year_words(at + 1)
    if not scan.v.list_links.get(scan.low(place)):
        if not scan.low(place - 1).endswith(scan.v.words.from_endings):
            return None
        place -= 1
    end = scan.year(place + 1)
    last = scan.year_words(place + 2)
    if end is None or end <= begin or not scan.v.range_closers.get(scan.low(last)):
        return None
    return Found(at, last + 1, f"{begin}/{end}", rule="years")


def _span_end(scan: Scan, at: int) -> tuple[int, int] | None:
    """The last year of a span, with the place after it: «–2036», «по 2035», "and 2035"."""
    place = scan.year_words(at + 1)
    if scan.low(place) in DASHES or (scan.low(place) == "/" and scan.t.tight(place)):
        end, short = scan.year(place + 1), scan.integer(place + 1)
        if end is None and short is not None and scan.t.tight(place) and len(scan.t.raw(place + 1)) == 2:
            end = int(scan.t.raw(at)[:2] + scan.t.raw(place + 1))
        return None if end is None else (end, place + 2)
    openers = scan.v.year_spans.get(scan.low(place))
    if openers is None or not (openers == "any" or scan.low(at - 1) in openers.split()):
        return None
    end = scan.year(place + 1)
    return None if end is None else (end, place + 2)


def _decade_end(scan: Scan, at: int) -> int | None:
    """The place after the ending of a decade: «2030-х годов», "2030s", «1970-жылдары»."""
    if scan.low(at + 1) == "s" and scan.t.tight(at + 1):
        return at + 2
    if scan.low(at + 1) == "-" and scan.v.decade_endings.get(scan.low(at + 2)):
        return max(scan.year_words(at + 1), at + 3)
    return None


def counts_something(scan: Scan, at: int) -> bool:
    """Whether the digits before `at` count or measure something: «2000 тонн», «2025 %»."""
    low = scan.low(at)
    v = scan.v
    return low == "%" or any(table.get(low) for table in (v.things, v.currencies, v.scales, v.units, v.percent))
