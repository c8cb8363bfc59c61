"""Which reports of one article tell of one deal after all: a reading that lost the thread begins a deal anew.

Mostly they tell of different deals, so it takes much: near each other, the same sides, nothing said twice.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from c5db.domain.reports import Report, Side
from c5db.identity.clustering import cluster
from c5db.identity.likeness import basic_signs
from c5db.identity.sign import Sign
from c5db.identity.traits import Traits
from c5db.identity.weights import WITHIN, WITHIN_BASE

BESIDE = 150
"""Quotes that stand this many characters apart are told in one breath."""
MANY = 8
"""An article of this many deals is a digest: what it tells apart is apart."""
FAR, NEVER = 15, -9.0
"""Deals that a list names so far apart are not compared."""
TAKEN_OVER = frozenset(
    {"package and single deal", "one shared party", "no shared party", "other counterpart"}
)  # fmt: skip
CONFLICTS = frozenset({"other value", "other quantity", "other capacity", "other stake"})


@dataclass(frozen=True, slots=True)
class Telling:
    """All that one article tells of one deal, as one report, and the reports that it is made of."""

    report: Report
    members: tuple[Report, ...]
    deals: int
    """How many deals the article speaks of, as it was read."""


def tellings(reports: Sequence[Report], apart: Collection[tuple[int, int]] = ()) -> list[Telling]:
    """What an article tells, deal by deal; `apart`: pairs of reports that a person told apart."""
    ordered = sorted(reports, key=_place)
    traits = [Traits(report) for report in ordered]
    ids = [report.report_id for report in ordered]
    scores = {
        (a, b): NEVER if _pair(ids[a], ids[b]) in apart else within(traits[a], traits[b], len(ordered))
        for a, b in combinations(range(len(ordered)), 2)
        if b - a <= FAR
    }
    groups = cluster(len(ordered), scores, 0.0, unsaid=NEVER)
    return [
        Telling(_whole([ordered[n] for n in group]), tuple(ordered[n] for n in group), len(ordered)) for group in groups
    ]


def apart_scores(told: Sequence[Telling]) -> Iterator[tuple[int, int, float]]:
    """How likely the tellings of one article are one deal after all, by the numbers of their first reports."""
    traits = [Traits(telling.report) for telling in told]
    for a, b in combinations(range(len(told)), 2):
        if b - a <= FAR:
            yield told[a].report.report_id, told[b].report.report_id, within(traits[a], traits[b], told[a].deals)


def within(a: Traits, b: Traits, deals: int) -> float:
    """Above 0: two reports of an article of so many deals tell of one."""
    return round(WITHIN_BASE + sum(WITHIN[sign.name] * sign.strength for sign in _signs(a, b, deals)), 6)


def _signs(one: Traits, other: Traits, deals: int) -> Iterator[Sign]:
    a, b = one.report, other.report
    found = {sign.name: sign for sign in basic_signs(one, other)}
    yield from (sign for name, sign in found.items() if name in TAKEN_OVER)
    yield Sign("few deals", 1 - min(deals, MANY) / MANY)
    if CONFLICTS & found.keys():
        yield Sign("figures differ")
    if one.figures.keys() & other.figures.keys():
        yield Sign("the same said twice")
        if a.part_of == b.ref or b.part_of == a.ref or (a.part_of and a.part_of == b.part_of):
            yield Sign("told apart in a package")
    if a.status and b.status:
        yield Sign("both have a status")
    elif not a.status and not b.status:
        yield Sign("neither has a status")
    if abs(_number(a) - _number(b)) == 1:
        yield Sign("told one after the other")
    if _distance(a, b) < BESIDE:
        yield Sign("told in one breath")


def _whole(reports: Sequence[Report]) -> Report:
    """The reports as one: the one that says most gives type and title."""
    if len(reports) == 1:
        return reports[0]
    fullest = max(
        reports, key=lambda report: (len(report.figures) + len(report.sides), [-n for n in _place(report)[:1]])
    )
    sides: dict[str, Side] = {}
    for side in (side for report in reports for side in report.sides):
        known = sides.get(side.name)
        sides[side.name] = replace(side, roles=side.roles | known.roles) if known else side
    return replace(
        fullest,
        report_id=reports[0].report_id,
        ref=reports[0].ref,
        status=next((report.status for report in reports if report.status), None),
        object=next((report.object for report in reports if report.object), None),
        background=all(report.background for report in reports),
        part_of=next((report.part_of for report in reports if report.part_of), None),
        sides=tuple(sides.values()),
        figures=tuple(figure for report in reports for figure in report.figures),
        dates=tuple(date for report in reports for date in report.dates),
        passages=tuple(passage for report in reports for passage in report.passages),
        places=tuple(place for report in reports for place in report.places),
    )


def _pair(a: int, b: int) -> tuple[int, int]:
    return min(a, b), max(a, b)


def _place(report: Report) -> tuple[int, str]:
    return _number(report), report.ref


def _number(report: Report) -> int:
    """Where the article comes to the deal: d1, d2 …"""
    digits = report.ref.lstrip("d")
    return int(digits) if digits.isdecimal() else 0


def _distance(a: Report, b: Report) -> int:
    gaps = (max(x[0] - y[1], y[0] - x[1], 0) for x in a.places for y in b.places)
    return min(gaps, default=BESIDE)
