"""Which reports tell of one deal: groups of what looks alike on average are the deals.

What two reports have in common depends on them alone, and groups on that alone, so the order of loading changes
nothing but numbers. A new report is compared with those that share a key, and only what it changes is grouped again.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import Connection

from c5db.identity.linking import Known, link_tellings
from c5db.identity.reasons import Reasons
from c5db.identity.region import Regrouped, regroup
from c5db.store import deals as store
from c5db.store.deals import Assignment, DealMerge
from c5db.store.decisions import place_decisions
from c5db.store.facts import mark_stale
from c5db.store.parties import new_ids
from c5db.store.reports import Head, settle_reports, unsettle_reports, unsettled_reports


@dataclass(frozen=True, slots=True)
class Dealt:
    """What giving reports their deals changed."""

    deal_ids: frozenset[int]
    new_deals: int


def settle_deals(
    connection: Connection,
    source_ids: Collection[int],
    run_id: int,
    numbers: Mapping[int, int] = MappingProxyType({}),
) -> Dealt:
    """Give every report of the sources its deal, and decide again on those that hang together with them.

    `numbers`: the deals that a person gave some reports; whichever deal holds such a report goes by its number.
    """
    known = Known(connection)
    place_decisions(connection, source_ids)
    fresh = link_tellings(connection, source_ids, known)
    told = {member.report_id for telling in fresh.values() for member in telling.members}
    changed = told | unsettled_reports(connection)
    if not changed:
        return Dealt(frozenset(), 0)
    outcome = regroup(connection, changed)
    dealt = _assign(connection, outcome, told, Reasons(outcome, known), run_id, numbers)
    settle_reports(connection)
    unsettle_reports(connection, outcome.left)
    return dealt


def _assign(
    connection: Connection,
    outcome: Regrouped,
    fresh: set[int],
    reasons: Reasons,
    run_id: int,
    numbers: Mapping[int, int],
) -> Dealt:
    groups, former = outcome.groups, outcome.former
    kept = _keep(groups, former, numbers)
    founding = [n for n in range(len(groups)) if n not in kept]
    ids = new_ids(connection, "deal", len(founding))
    deal_of = kept | dict(zip(founding, ids, strict=True))
    store.create_deals(connection, {deal_of[n]: groups[n][0].report_id for n in founding}, run_id)
    present = {member: deal_of[n] for n, group in enumerate(groups) for member in _members(group)}
    changed = {i for i, deal_id in present.items() if former.get(i) != deal_id}
    reasons.look_up([head for group in groups for head in group if not changed.isdisjoint(head.members)])
    given = [
        one for n, group in enumerate(groups) for one in _assignments(group, deal_of[n], n in kept, changed, reasons)
    ]
    store.assign_reports(connection, given, run_id)
    merges = list(_merges(former, present))
    store.merge_deals(connection, merges)
    store.log_merges(connection, merges, run_id)
    touched = {present[i] for i in changed | fresh} | {former[i] for i in changed if i in former}
    described = touched | set(store.parts_beside(connection, changed))
    store.describe_deals(connection, described)
    # Their titles follow their facts.
    mark_stale(connection, described - touched)
    return Dealt(frozenset(touched), len(founding))


def _keep(groups: Sequence[Sequence[Head]], former: Mapping[int, int], numbers: Mapping[int, int]) -> dict[int, int]:
    """The deal that each group goes on: the one a person gave, that of most members, the oldest; each goes on once."""
    members = [(n, member) for n, group in enumerate(groups) for member in _members(group)]
    given = Counter((numbers[member], n) for n, member in members if member in numbers)
    counts = Counter((former[member], n) for n, member in members if member in former)
    kept: dict[int, int] = {}
    gone_on: set[int] = set()
    for deal_id, n in sorted(given | counts, key=lambda one: (-given[one], -counts[one], one)):
        if n not in kept and deal_id not in gone_on:
            kept[n] = deal_id
            gone_on.add(deal_id)
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


def _members(group: Sequence[Head]) -> Iterator[int]:
    return (member for head in group for member in head.members)


def _assignments(
    group: Sequence[Head], deal_id: int, goes_on: bool, changed: Collection[int], reasons: Reasons
) -> Iterator[Assignment]:
    for head in group:
        moved = [member for member in head.members if member in changed]
        if moved:
            founds = not goes_on and head is group[0]
            likeness, reason = reasons.why(head, founds)
            for member in moved:
                yield Assignment(member, deal_id, likeness, reasons.why_told_with(head, member) or reason)
