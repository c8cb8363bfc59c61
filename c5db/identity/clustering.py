"""Groups things that are alike, the likeliest pairs first; the outcome depends on the likeness alone."""

import heapq
import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from c5db.domain.moves import Homes, Scores, move_over

PASSES = 20
"""After so many rounds of moves groups stay as they are; two or three are enough."""
EXACT = 9
"""Digits to which sums are rounded, so that the order of adding does not matter."""


def components(
    count: int, links: Iterable[tuple[int, int]], apart: Collection[tuple[int, int]] = ()
) -> list[list[int]]:
    """The sets of numbers below `count` that links hold together, each in order; a link that would bring pairs that are
    kept apart into one set holds nothing.
    """
    members = {n: [n] for n in range(count)}
    root = list(range(count))
    foes: dict[int, set[int]] = {}
    for a, b in apart:
        foes.setdefault(a, set()).add(b)
        foes.setdefault(b, set()).add(a)
    for a, b in links:
        first, second = sorted((root[a], root[b]))
        if first == second or any(root[foe] == second for n in members[first] for foe in foes.get(n, ())):
            continue
        for n in members[second]:
            root[n] = first
        members[first] += members.pop(second)
    return [sorted(group) for _, group in sorted(members.items())]


def cluster(
    count: int,
    scores: Mapping[tuple[int, int], float],
    threshold: float,
    unsaid: float = 0.0,
    compared: int | None = None,
) -> list[list[int]]:
    """Groups of the numbers below `count` whose mutual scores are at least `threshold` on average.

    `scores` holds pairs `(a, b)` with `a < b`; a pair that it lacks counts `unsaid`, so that the cost is that of the
    scores and not of all pairs. Where each was `compared` with so many of a group at most, the pairs beyond that say
    nothing. The pair of groups with the best average joins first, and of equal ones the pair with the first members.
    """
    groups = _Groups({n: [n] for n in range(count)}, {n: {} for n in range(count)}, unsaid, compared or count)
    for (a, b), score in scores.items():
        groups.said[a][b] = groups.said[b][a] = (score, 1)
    queue = [(-score, a, b, 1, 1) for (a, b), score in scores.items() if score >= threshold]
    heapq.heapify(queue)
    while queue:
        _, a, b, size_a, size_b = heapq.heappop(queue)
        if groups.sizes(a, b) != (size_a, size_b):
            continue
        groups.join(a, b)
        for average, first, second in groups.around(a):
            if average >= threshold:
                heapq.heappush(queue, (-average, first, second, *groups.sizes(first, second)))
    return [sorted(group) for _, group in sorted(groups.members.items())]


def settle(
    groups: Sequence[Sequence[int]],
    scores: Mapping[tuple[int, int], float],
    unsaid: float = 0.0,
    compared: int | None = None,
) -> list[list[int]]:
    """The groups once each number has gone over to the one to which all its scores together draw it, if any does.

    What joined early may be drawn more to what joined later, or to nobody: single moves, each of which raises the sum
    of the scores within groups, until none does (best one-element moves: Elsner and Schudy, "Bounding and Comparing
    Methods for Correlation Clustering Beyond ILP", 2009). A pair without a score counts `unsaid`; of a group that
    numbers more than `compared`, the pairs beyond that say nothing.
    """
    sizes, unused = Counter(dict(enumerate(map(len, groups)))), itertools.count(len(groups))

    def drawn_to(n: int, said: Scores, home: Homes) -> int:
        own = home[n]
        sizes[own] -= 1
        alone = next(unused) if sizes[own] else own
        place = _strongest(_pulls(home, sizes, said, unsaid, compared), own, alone)
        sizes[place] += 1
        return place

    return move_over(groups, scores, drawn_to, PASSES)


def _pulls(
    home: Homes,
    sizes: Mapping[int, int],
    said: Scores,
    unsaid: float,
    compared: int | None,
) -> dict[int, float]:
    """The sums of all scores between one that stands nowhere and each group of which anything is `said`."""
    scores: dict[int, list[float]] = defaultdict(list)
    for other, score in said.items():
        scores[home[other]].append(score)
    missing = {place: min(sizes[place], compared or sizes[place]) - len(told) for place, told in scores.items()}
    return {place: round(fsum(told) + max(missing[place], 0) * unsaid, EXACT) for place, told in scores.items()}


def _strongest(pulls: Mapping[int, float], own: int, alone: int) -> int:
    """The place that draws most, its own one of equals and then the first; where all of them repel, that `alone`."""
    place = max(sorted(pulls), key=lambda place: (pulls[place], place == own), default=alone)
    return place if pulls.get(place, 0.0) >= 0 else alone


@dataclass
class _Groups:
    """Groups by their first member, and what is said between them: sum and number of the scores."""

    members: dict[int, list[int]]
    said: dict[int, dict[int, tuple[float, int]]]
    unsaid: float
    compared: int

    def sizes(self, a: int, b: int) -> tuple[int, int]:
        return len(self.members.get(a, ())), len(self.members.get(b, ()))

    def join(self, a: int, b: int) -> None:
        """Let the members of `b` be members of `a`."""
        self.members[a] += self.members.pop(b)
        gone, own = self.said.pop(b), self.said[a]
        del own[b]
        for other, (total, count) in gone.items():
            if other != a:
                so_far, counted = own.get(other, (0.0, 0))
                own[other] = self.said[other][a] = (round(total + so_far, EXACT), count + counted)
                del self.said[other][b]

    def around(self, a: int) -> Iterator[tuple[float, int, int]]:
        """The averages between a group and those of which anything is said, each with the two in order."""
        for other, (total, count) in self.said[a].items():
            pairs = max(count, self._comparable(len(self.members[a]), len(self.members[other])))
            first, second = sorted((a, other))
            yield round((total + (pairs - count) * self.unsaid) / pairs, EXACT), first, second

    def _comparable(self, one: int, other: int) -> int:
        """How many pairs two groups of these sizes have that could be compared."""
        return min(one * min(other, self.compared), other * min(one, self.compared))
