"""Which reports tell of one deal: what looks alike hangs together, and groups of it are the deals.

Links depend on the two reports alone, and groups on the links alone, so the order of loading changes nothing but
numbers. A new report is compared with those that share a key, and only what hangs together with it is grouped again.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.domain.reports import Report
from c5db.identity.grouping import groups_of
from c5db.identity.keys import keys_of
from c5db.identity.likeness import in_words, score, signs
from c5db.identity.traits import Traits
from c5db.identity.within import Telling, tellings
from c5db.store import deals as store
from c5db.store.deals import Assignment, DealMerge, Link
from c5db.store.parties import new_ids

LINKED = 0.0
"""Reports with a lower score are not held together by it."""
MOST_LINKS = 60
"""Of more links than this between a new report and others, the strongest are kept."""


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
    linked = store.linked_reports(connection, [report.report_id for report in _members(unsettled.values())])
    around = known.tellings(set(linked.values()))
    together = {i: told for i, told in around.items() if any(report.report_id in linked for report in told.members)}
    groups = groups_of(together, store.read_links(connection, linked))
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
    store.save_links(connection, _strongest([link for link in links if link.score >= LINKED], fresh, told))


def _strongest(links: Sequence[Link], fresh: Collection[int], told: Mapping[int, Telling]) -> list[Link]:
    """The links that a new telling needs to hang together with its like; of very many the strongest do."""
    taken: Counter[int] = Counter()
    kept: list[Link] = []
    for link in sorted(links, key=lambda link: (-link.score, *_ends(link, told))):
        if any(taken[end] < MOST_LINKS for end in (link.report_id, link.other_id) if end in fresh):
            kept.append(link)
            taken.update((link.report_id, link.other_id))
    return kept


def _ends(link: Link, told: Mapping[int, Telling]) -> list[tuple[str, str, str]]:
    return sorted(told[end].report.order for end in (link.report_id, link.other_id))


def _assign(connection: Connection, groups: Sequence[Sequence[Telling]], fresh: set[int], run_id: int) -> Dealt:
    former = store.read_assignments(connection, [report.report_id for group in groups for report in _members(group)])
    kept = _keep(groups, former)
    founding = [n for n in range(len(groups)) if n not in kept]
    ids = new_ids(connection, "deal", len(founding))
    deal_of = kept | dict(zip(founding, ids, strict=True))
    store.create_deals(connection, {deal_of[n]: groups[n][0].report for n in founding}, run_id)
    present = {report.report_id: deal_of[n] for n, group in enumerate(groups) for report in _members(group)}
    changed = {i for i, deal_id in present.items() if former.get(i) != deal_id}
    given = [one for n, group in enumerate(groups) for one in _assignments(group, deal_of[n], n in founding, changed)]
    store.assign_reports(connection, given, run_id)
    store.merge_deals(connection, list(_merges(former, present)), run_id)
    touched = {present[i] for i in changed | fresh} | {former[i] for i in changed if i in former}
    store.describe_deals(connection, touched | set(store.parts_beside(connection, changed)))
    return Dealt(frozenset(touched), len(founding))


def _keep(groups: Sequence[Sequence[Telling]], former: Mapping[int, int]) -> dict[int, int]:
    """The deal that each group goes on: that of most members, of equal ones the oldest; a deal goes on once."""
    members = ((n, report.report_id) for n, group in enumerate(groups) for report in _members(group))
    counts = Counter((former[report_id], n) for n, report_id in members if report_id in former)
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


def _members(group: Iterable[Telling]) -> Iterator[Report]:
    return (report for telling in group for report in telling.members)


def _assignments(
    group: Sequence[Telling], deal_id: int, founded: bool, changed: Collection[int]
) -> Iterator[Assignment]:
    for telling in group:
        moved = [report for report in telling.members if report.report_id in changed]
        likeness, reason = _why(telling, group, founded) if moved else (None, "")
        for report in moved:
            first = telling.members[0]
            goes_on = f"goes on with «{first.title}» of the same article"
            yield Assignment(report.report_id, deal_id, likeness, reason if report is first else goes_on)


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
