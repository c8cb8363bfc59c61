"""Which reports tell of one deal: what looks alike hangs together, and groups of it are the deals.

Links depend on the two reports alone, and groups on the links alone, so the order of loading changes nothing but
numbers. A new report is compared with those that share a key, and only what hangs together with it is grouped again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection

from c5db.domain.reports import Report
from c5db.identity.clustering import cluster, components
from c5db.identity.keys import keys_of
from c5db.identity.likeness import in_words, score, signs
from c5db.identity.traits import Traits
from c5db.store import deals as store
from c5db.store.deals import Assignment, DealMerge, Link
from c5db.store.parties import new_ids

SAME = 0.0
"""Groups join while the average score between them is at least this."""
LINKED = 0.0
"""Reports with a lower score are not held together by it."""
LARGEST = 400
"""Where more hangs together, only its stronger links hold."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """What giving reports their deals changed."""

    deal_ids: frozenset[int]
    new_deals: int


def settle_deals(connection: Connection, source_ids: Sequence[int], run_id: int) -> Dealt:
    """Give every report of the sources its deal, and decide again on those that hang together with them."""
    unsettled = store.unsettled_reports(connection, source_ids)
    if not unsettled:
        return Dealt(frozenset(), 0)
    news = set(source_ids)
    fresh = {i: report for i, report in store.read_reports(connection, unsettled).items() if report.source_id in news}
    store.renew_report_keys(connection, {i: keys_of(report) for i, report in fresh.items()})
    _link(connection, fresh)
    together = store.read_reports(connection, store.linked_reports(connection, unsettled))
    groups = _groups(together, store.read_links(connection, together))
    dealt = _assign(connection, together, groups, set(fresh), run_id)
    store.settle_reports(connection)
    return dealt


def _link(connection: Connection, fresh: Mapping[int, Report]) -> None:
    pairs = store.find_candidates(connection, fresh)
    known = dict(fresh) | store.read_reports(connection, {i for pair in pairs for i in pair} - set(fresh))
    traits = {i: Traits(report) for i, report in known.items()}
    links = (Link(a, b, score(traits[a], traits[b])) for a, b in pairs)
    store.save_links(connection, [link for link in links if link.score >= LINKED])


def _groups(reports: Mapping[int, Report], links: Sequence[Link]) -> list[list[Report]]:
    """The reports of each deal, in an order that their content gives."""
    ordered = sorted(reports.values(), key=lambda report: report.order)
    place = {report.report_id: n for n, report in enumerate(ordered)}
    held = [(min(pair), max(pair), link) for link in links for pair in [(place[link.report_id], place[link.other_id])]]
    decided = {(a, b): link.score for a, b, link in held if link.decided}
    groups: list[list[Report]] = []
    for members in _bounded(len(ordered), [(a, b, link.score) for a, b, link in held], list(range(len(ordered)))):
        groups += _cluster([ordered[n] for n in members], members, decided)
    return groups


def _bounded(count: int, links: Sequence[tuple[int, int, float]], members: Sequence[int]) -> Iterator[list[int]]:
    """What hangs together; where that is too much, the weaker half of its links gives way."""
    inside = set(members)
    for part in components(count, [(a, b) for a, b, _ in links if a in inside and b in inside]):
        if part[0] not in inside:
            continue
        own = [link for link in links if link[0] in set(part)] if len(part) > LARGEST else []
        if len(part) <= LARGEST or len(own) < 2:
            yield part
        else:
            middle = sorted(link[2] for link in own)[len(own) // 2]
            yield from _bounded(count, [link for link in own if link[2] > middle], part)


def _cluster(
    reports: Sequence[Report], places: Sequence[int], decided: Mapping[tuple[int, int], float]
) -> list[list[Report]]:
    traits = [Traits(report) for report in reports]
    pairs = combinations(range(len(reports)), 2)
    scores = {
        (a, b): decided.get((places[a], places[b])) or score(traits[a], traits[b]) for a, b in pairs
    }  # fmt: skip
    groups = cluster([report.source_id for report in reports], scores, SAME)
    return [[reports[n] for n in group] for group in groups]


def _assign(
    connection: Connection,
    reports: Mapping[int, Report],
    groups: Sequence[Sequence[Report]],
    fresh: set[int],
    run_id: int,
) -> Dealt:
    former = store.read_assignments(connection, reports)
    kept = _keep(groups, former)
    founding = [n for n in range(len(groups)) if n not in kept]
    ids = new_ids(connection, "deal", len(founding))
    deal_of = kept | dict(zip(founding, ids, strict=True))
    store.create_deals(connection, {deal_of[n]: groups[n][0] for n in founding}, run_id)
    present = {report.report_id: deal_of[n] for n, group in enumerate(groups) for report in group}
    changed = {i for i, deal_id in present.items() if former.get(i) != deal_id}
    assignments = [
        _assignment(report, group, deal_of[n], n in founding)
        for n, group in enumerate(groups)
        for report in group
        if report.report_id in changed
    ]
    store.assign_reports(connection, assignments, run_id)
    store.merge_deals(connection, list(_merges(former, present)), run_id)
    touched = {present[i] for i in changed | fresh} | {former[i] for i in changed if i in former}
    store.describe_deals(connection, touched | set(store.parts_beside(connection, changed)))
    return Dealt(frozenset(touched), len(founding))


def _keep(groups: Sequence[Sequence[Report]], former: Mapping[int, int]) -> dict[int, int]:
    """The deal that each group goes on: that of most members, of equal ones the oldest; a deal goes on once."""
    counts = Counter(
        (former[report.report_id], n)
        for n, group in enumerate(groups)
        for report in group
        if report.report_id in former
    )
    kept: dict[int, int] = {}
    for (deal_id, n), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if n not in kept and deal_id not in kept.values():
            kept[n] = deal_id
    return kept


def _merges(former: Mapping[int, int], present: Mapping[int, int]) -> Iterator[DealMerge]:
    """Deals that no report is left of: each leads to where most of its reports went."""
    went: dict[int, Counter[int]] = defaultdict(Counter)
    for report_id, deal_id in former.items():
        went[deal_id][present[report_id]] += 1
    for deal_id, to in sorted(went.items()):
        if deal_id not in to:
            into = min(to, key=lambda other: (-to[other], other))
            yield DealMerge(deal_id, into, "what its sources tell turned out to be the same deal")


def _assignment(report: Report, group: Sequence[Report], deal_id: int, founded: bool) -> Assignment:
    others = [other for other in group if other is not report]
    if not others:
        return Assignment(report.report_id, deal_id, None, "nothing else that is told looks like it")
    told = Traits(report)
    likeness, _, nearest = max((score(told, Traits(other)), other.order, other) for other in others)
    if founded and report is group[0]:
        return Assignment(report.report_id, deal_id, None, f"the first to tell of it; also «{nearest.title}»")
    reason = f"like «{nearest.title}»: {in_words(signs(told, Traits(nearest)))}"
    return Assignment(report.report_id, deal_id, likeness, reason)
