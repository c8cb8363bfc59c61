"""Which reports tell of one deal: what looks alike hangs together, and groups of it are the deals.

Links depend on the two reports alone, and groups on the links alone, so the order of loading changes nothing but
numbers. A new report is compared with those that share a key, and only what hangs together with it is grouped again.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection

from c5db.identity.clustering import cluster, components
from c5db.identity.keys import keys_of
from c5db.identity.likeness import in_words, score, signs
from c5db.identity.traits import Traits
from c5db.identity.within import Telling, tellings
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
    known = Known(connection)
    unsettled = known.tellings(set(source_ids) | store.unsettled_sources(connection))
    if not unsettled:
        return Dealt(frozenset(), 0)
    fresh = known.tellings(set(source_ids))
    _renew_keys(connection, fresh)
    _link(connection, fresh, known)
    linked = store.linked_reports(connection, unsettled)
    together = {i: telling for i, telling in known.tellings(set(linked.values())).items() if i in linked}
    groups = _groups(together, store.read_links(connection, together))
    dealt = _assign(connection, groups, set(fresh), run_id)
    store.settle_reports(connection)
    return dealt


class Known:
    """What sources tell, each read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_source: dict[int, list[Telling]] = {}

    def tellings(self, source_ids: Collection[int]) -> dict[int, Telling]:
        """What these sources tell, deal by deal, under the number of the first report."""
        missing = set(source_ids) - self._by_source.keys()
        reports = store.read_reports(self._connection, missing) if missing else {}
        self._by_source |= {source_id: tellings(reports.get(source_id, [])) for source_id in missing}
        return {told.report.report_id: told for i in sorted(source_ids) for told in self._by_source[i]}


def _renew_keys(connection: Connection, fresh: Mapping[int, Telling]) -> None:
    keys = {member.report_id: frozenset[str]() for telling in fresh.values() for member in telling.members}
    store.renew_report_keys(connection, keys | {i: keys_of(telling.report) for i, telling in fresh.items()})


def _link(connection: Connection, fresh: Mapping[int, Telling], known: Known) -> None:
    pairs, source_ids = store.find_candidates(connection, fresh)
    told = dict(fresh) | known.tellings(source_ids)
    traits = {i: Traits(told[i].report) for pair in pairs for i in pair}
    links = (Link(a, b, score(traits[a], traits[b])) for a, b in pairs)
    store.save_links(connection, [link for link in links if link.score >= LINKED])


def _groups(together: Mapping[int, Telling], links: Sequence[Link]) -> list[list[Telling]]:
    """The tellings of each deal, in an order that their content gives."""
    ordered = sorted(together.values(), key=lambda telling: telling.report.order)
    place = {telling.report.report_id: n for n, telling in enumerate(ordered)}
    held = [(min(pair), max(pair), link) for link in links for pair in [(place[link.report_id], place[link.other_id])]]
    decided = {(a, b): link.score for a, b, link in held if link.decided}
    groups: list[list[Telling]] = []
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
    told: Sequence[Telling], places: Sequence[int], decided: Mapping[tuple[int, int], float]
) -> list[list[Telling]]:
    traits = [Traits(telling.report) for telling in told]
    pairs = combinations(range(len(told)), 2)
    scores = {(a, b): decided.get((places[a], places[b])) or score(traits[a], traits[b]) for a, b in pairs}
    groups = cluster([telling.report.source_id for telling in told], scores, SAME)
    return [[told[n] for n in group] for group in groups]


def _assign(connection: Connection, groups: Sequence[Sequence[Telling]], fresh: set[int], run_id: int) -> Dealt:
    members = {report.report_id for group in groups for telling in group for report in telling.members}
    former = store.read_assignments(connection, members)
    kept = _keep(groups, former)
    founding = [n for n in range(len(groups)) if n not in kept]
    ids = new_ids(connection, "deal", len(founding))
    deal_of = kept | dict(zip(founding, ids, strict=True))
    store.create_deals(connection, {deal_of[n]: groups[n][0].report for n in founding}, run_id)
    given = [
        assignment for n, group in enumerate(groups) for assignment in _assignments(group, deal_of[n], n in founding)
    ]
    present = {assignment.report_id: assignment.deal_id for assignment in given}
    changed = {i for i, deal_id in present.items() if former.get(i) != deal_id}
    store.assign_reports(connection, [one for one in given if one.report_id in changed], run_id)
    store.merge_deals(connection, list(_merges(former, present)), run_id)
    touched = {present[i] for i in changed | fresh} | {former[i] for i in changed if i in former}
    store.describe_deals(connection, touched | set(store.parts_beside(connection, changed)))
    return Dealt(frozenset(touched), len(founding))


def _keep(groups: Sequence[Sequence[Telling]], former: Mapping[int, int]) -> dict[int, int]:
    """The deal that each group goes on: that of most members, of equal ones the oldest; a deal goes on once."""
    counts = Counter(
        (former[report.report_id], n)
        for n, group in enumerate(groups)
        for telling in group
        for report in telling.members
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


def _assignments(group: Sequence[Telling], deal_id: int, founded: bool) -> Iterator[Assignment]:
    for telling in group:
        first, *more = telling.members
        likeness, reason = _why(telling, group, founded)
        yield Assignment(first.report_id, deal_id, likeness, reason)
        for report in more:
            yield Assignment(report.report_id, deal_id, likeness, f"goes on with «{first.title}» of the same article")


def _why(telling: Telling, group: Sequence[Telling], founded: bool) -> tuple[float | None, str]:
    """The score and the reason, in words; no score where the deal begins with this telling."""
    others = [other.report for other in group if other is not telling]
    if not others:
        return None, "nothing else that is told looks like it"
    told = Traits(telling.report)
    likeness, _, nearest = max((score(told, Traits(other)), other.order, other) for other in others)
    if founded and telling is group[0]:
        return None, f"the first to tell of it; also «{nearest.title}»"
    return likeness, f"like «{nearest.title}»: {in_words(signs(told, Traits(nearest)))}"
