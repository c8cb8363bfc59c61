"""Groups things that are alike, the likeliest pairs first; the outcome depends on the likeness alone."""

import heapq
from collections.abc import Callable, Mapping, Sequence

SAMPLE = 6
"""Of a large group this many members from its beginning and its end speak for it."""
EXACT = 9
"""Digits to which sums are rounded, so that the order of adding does not matter."""


def components(count: int, links: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The sets of numbers below `count` that links hold together, each in order."""
    root = list(range(count))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for a, b in links:
        first, second = sorted((find(a), find(b)))
        root[second] = first
    groups: dict[int, list[int]] = {}
    for n in range(count):
        groups.setdefault(find(n), []).append(n)
    return list(groups.values())


def cluster(count: int, scores: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Groups of the numbers below `count` whose mutual scores are at least `threshold` on average.

    `scores` holds every pair `(a, b)` with `a < b`. The pair of groups with the best average joins first, and of equal
    ones the pair with the first members.
    """
    members = {n: [n] for n in range(count)}
    sums = {n: {m: scores[min(n, m), max(n, m)] for m in members if m != n} for n in members}
    queue = [(-score, a, b, 1, 1) for (a, b), score in scores.items() if score >= threshold]
    heapq.heapify(queue)
    while queue:
        _, a, b, size_a, size_b = heapq.heappop(queue)
        if len(members.get(a, ())) != size_a or len(members.get(b, ())) != size_b:
            continue
        members[a] += members.pop(b)
        gone = sums.pop(b)
        del sums[a][b]
        for other in sums[a]:
            total = round(sums[a][other] + gone[other], EXACT)
            sums[a][other] = sums[other][a] = total
            del sums[other][b]
            average = round(total / (len(members[a]) * len(members[other])), EXACT)
            if average >= threshold:
                first, second = sorted((a, other))
                heapq.heappush(queue, (-average, first, second, len(members[first]), len(members[second])))
    return [sorted(group) for _, group in sorted(members.items())]


def cluster_in_order(count: int, score: Callable[[int, int], float], threshold: float) -> list[list[int]]:
    """The same for very many: each in its turn joins the group that it is most like."""
    groups: list[list[int]] = []
    for n in range(count):
        likeness = [
            (sum(score(m, n) for m in speakers) / len(speakers), -g)
            for g, speakers in enumerate(map(_speakers, groups))
        ]
        best, place = max(likeness, default=(threshold - 1, 0))
        if best >= threshold:
            groups[-place].append(n)
        else:
            groups.append([n])
    return groups


def _speakers(group: list[int]) -> list[int]:
    return group if len(group) <= 2 * SAMPLE else group[:SAMPLE] + group[-SAMPLE:]
