"""Groups of things that go together on average, the likeliest pairs first."""

import heapq
from collections.abc import Mapping, Sequence

from c5db.domain.moves import Homes, Scores, move_over

EXACT = 9
"""Digits to which sums are rounded, so that the order of adding does not matter."""
Tie = tuple[float, float]
"""The weighted sum of the scores between two groups, and the sum of the weights."""


def join(weights: Sequence[float], scores: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Groups of numbers that score `least` on average; pairs, the lesser number first, that have no score say nothing.

    A thing speaks with its weight. Of equally good pairs of groups that with the first members joins first. What joined
    early may be drawn more to what joined later: it goes over to where most speaks for it.
    """
    members = {n: [n] for n in range(len(weights))}
    ties: dict[int, dict[int, Tie]] = {n: {} for n in members}
    for (a, b), score in scores.items():
        ties[a][b] = ties[b][a] = (weights[a] * weights[b] * score, weights[a] * weights[b])
    averages = ((a, b, _average(ties[a][b])) for a, b in scores)
    queue = [(-average, a, b, 1, 1) for a, b, average in averages if average >= least]
    heapq.heapify(queue)
    while queue:
        _, a, b, size_a, size_b = heapq.heappop(queue)
        if len(members.get(a, ())) != size_a or len(members.get(b, ())) != size_b:
            continue
        members[a] += members.pop(b)
        for other in _merge(ties, a, b):
            average = _average(ties[a][other])
            if average >= least:
                first, second = min(a, other), max(a, other)
                heapq.heappush(queue, (-average, first, second, len(members[first]), len(members[second])))
    return _settled(list(members.values()), weights, scores, least)


def _settled(
    groups: Sequence[Sequence[int]],
    weights: Sequence[float],
    scores: Mapping[tuple[int, int], float],
    least: float,
) -> list[list[int]]:
    """The groups after each thing, in order, went over to the one that all its scores together draw it to."""
    if len(groups) == 1:
        return [sorted(groups[0])]
    forces = {(a, b): weights[a] * weights[b] * (score - least) for (a, b), score in scores.items()}
    return move_over(groups, forces, _drawn_to, passes=1)


def _drawn_to(n: int, forces: Scores, home: Homes) -> int:
    """Where most speaks for a thing; where nothing speaks for another place, its own."""
    own = home[n]
    pull = {own: 0.0}
    for other, force in forces.items():
        pull[home[other]] = round(pull.get(home[other], 0.0) + force, EXACT)
    strongest = max(pull.values())
    if strongest <= max(pull[own], 0.0):
        return own
    return min(place for place, force in pull.items() if force == strongest)


def _merge(ties: dict[int, dict[int, Tie]], a: int, b: int) -> list[int]:
    """Let `a` take over the ties of `b`; those whose tie to `a` has changed."""
    gone = ties.pop(b)
    del ties[a][b], gone[a]
    for other, (score, weight) in gone.items():
        del ties[other][b]
        mine = ties[a].get(other, (0.0, 0.0))
        ties[a][other] = ties[other][a] = (round(mine[0] + score, EXACT), mine[1] + weight)
    return list(gone)


def _average(tie: Tie) -> float:
    return round(tie[0] / tie[1], EXACT) if tie[1] else 0.0
