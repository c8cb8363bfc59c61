"""Groups of tellings that are alike on average: the deals."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from c5db.identity.clustering import cluster, cluster_in_order, components
from c5db.identity.likeness import score
from c5db.identity.traits import Traits
from c5db.identity.within import Telling, within
from c5db.store.deals import Link

SAME = 0.0
"""Groups join while the average score between them is at least this."""
LARGEST = 200
"""Where more hangs together, not every pair is compared."""


def groups_of(together: Mapping[int, Telling], links: Sequence[Link]) -> list[list[Telling]]:
    """The tellings of each deal, in an order that their content gives."""
    ordered = sorted(together.values(), key=lambda telling: telling.report.order)
    place = {report.report_id: n for n, telling in enumerate(ordered) for report in telling.members}
    ends = [(place.get(link.report_id), place.get(link.other_id), link) for link in links]
    held = [(min(a, b), max(a, b), link) for a, b, link in ends if a is not None and b is not None and a != b]
    decided = {(a, b): link.score for a, b, link in held if link.decided}
    groups: list[list[Telling]] = []
    for members in components(len(ordered), [(a, b) for a, b, _ in held]):
        groups += _cluster([ordered[n] for n in members], members, decided)
    return groups


def _cluster(
    told: Sequence[Telling], places: Sequence[int], decided: Mapping[tuple[int, int], float]
) -> list[list[Telling]]:
    traits = [Traits(telling.report) for telling in told]

    def likeness(a: int, b: int) -> float:
        if decision := decided.get((places[a], places[b])):
            return decision
        if told[a].report.source_id == told[b].report.source_id:
            return within(traits[a], traits[b], told[a].deals)
        return score(traits[a], traits[b])

    if len(told) > LARGEST:
        groups = cluster_in_order(len(told), likeness, SAME)
    else:
        groups = cluster(len(told), {pair: likeness(*pair) for pair in combinations(range(len(told)), 2)}, SAME)
    return [[told[n] for n in group] for group in groups]
