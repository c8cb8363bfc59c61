"""Groups of what is alike."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from c5db.identity.clustering import cluster, components, settle


def test_what_links_hold_together_is_one_component() -> None:
    assert components(5, [(0, 3), (3, 4)]) == [[0, 3, 4], [1], [2]]


def test_a_bridge_does_not_join_two_groups_that_differ() -> None:
    scores = dict.fromkeys(combinations(range(5), 2), -6.0)
    scores |= {(0, 1): 5.0, (2, 3): 5.0, (1, 4): 2.0, (2, 4): 1.0}
    assert cluster(5, scores, 0.0) == [[0, 1], [2, 3], [4]]


PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)


@given(st.data(), st.integers(2, 6))
def test_groups_do_not_depend_on_the_order_of_what_is_grouped(data: st.DataObject, count: int) -> None:
    pairs = list(combinations(range(count), 2))
    # No two averages of roots of primes are equal, so that no tie falls to the order.
    roots = data.draw(st.permutations([prime**0.5 for prime in PRIMES]))
    signs = data.draw(st.lists(st.sampled_from((1, -1)), min_size=len(pairs), max_size=len(pairs)))
    scores = {pair: sign * root for pair, sign, root in zip(pairs, signs, roots, strict=False)}
    order = data.draw(st.permutations(range(count)))
    moved = {(min(order[a], order[b]), max(order[a], order[b])): score for (a, b), score in scores.items()}
    groups = cluster(count, scores, 0.0)
    again = cluster(count, moved, 0.0)
    assert sorted(sorted(order[n] for n in group) for group in groups) == again


def test_everything_is_in_one_group() -> None:
    for scores in permutations((1.0, -1.0, 0.5)):
        groups = cluster(3, dict(zip(combinations(range(3), 2), scores, strict=True)), 0.0)
        assert sorted(n for group in groups for n in group) == [0, 1, 2]


def test_a_pair_of_which_nothing_is_said_counts_what_is_given() -> None:
    scores = {(0, 1): 3.0, (1, 2): 2.0}
    assert cluster(3, scores, 0.0, unsaid=-1.0) == [[0, 1, 2]]
    assert cluster(3, scores, 0.0, unsaid=-5.0) == [[0, 1], [2]]


def test_what_could_not_be_compared_says_nothing_against_a_large_group() -> None:
    # Each of sixty is compared with the ten that follow it.
    scores = {(a, b): 2.0 for a in range(60) for b in range(a + 1, min(a + 11, 60))}
    assert len(cluster(60, scores, 0.0, unsaid=-2.0)) > 1
    assert cluster(60, scores, 0.0, unsaid=-2.0, compared=10) == [list(range(60))]


def test_a_bridge_does_not_join_two_large_groups() -> None:
    sides = (range(20), range(20, 40))
    scores = {(a, b): 3.0 for side in sides for a, b in combinations(side, 2)} | {(5, 25): 2.0}
    assert cluster(40, scores, 0.0, unsaid=-2.0, compared=10) == [list(side) for side in sides]


def test_what_joined_a_stranger_first_goes_over_to_its_like() -> None:
    # 3 is likest to 4, which is unlike all others.
    scores = dict.fromkeys(combinations(range(3), 2), 3.0) | {(n, 3): 2.0 for n in range(3)}
    scores |= {(3, 4): 4.0} | {(n, 4): -9.0 for n in range(3)}
    joined = cluster(5, scores, 0.0)
    assert joined == [[0, 1, 2], [3, 4]]
    assert settle(joined, scores) == [[0, 1, 2, 3], [4]]


def test_what_every_group_repels_stands_alone() -> None:
    scores = {(0, 1): 5.0, (0, 2): 1.0, (1, 2): -3.0}
    assert settle([[0, 1, 2]], scores) == [[0, 1], [2]]
    assert settle([[0], [1, 2]], {(1, 2): 1.0}) == [[0], [1, 2]]


def test_a_pair_of_which_nothing_is_said_holds_back_from_moving() -> None:
    scores = dict.fromkeys(combinations(range(3), 2), 3.0) | {(2, 3): 2.0, (3, 4): 1.0}
    assert settle([[0, 1, 2], [3, 4]], scores, unsaid=0.0) == [[0, 1, 2, 3, 4]]
    assert settle([[0, 1, 2], [3, 4]], scores, unsaid=-1.0) == [[0, 1, 2], [3, 4]]
    assert settle([[0, 1, 2], [3, 4]], scores, unsaid=-1.0, compared=1) == [[0, 1, 2, 3, 4]]


@given(st.data(), st.integers(1, 6))
def test_no_single_move_makes_settled_groups_more_alike(data: st.DataObject, count: int) -> None:
    scores = {pair: data.draw(st.integers(-5, 5)) * 1.0 for pair in combinations(range(count), 2)}
    settled = settle(cluster(count, scores, 0.0), scores)
    assert sorted(n for group in settled for n in group) == list(range(count))
    reached = _within(settled, scores)
    for n in range(count):
        without = [[m for m in group if m != n] for group in settled]
        for place in range(len(without)):
            moved = [[*group, n] if at == place else group for at, group in enumerate(without)]
            assert _within(moved, scores) <= reached
        assert _within([*without, [n]], scores) <= reached


def _within(groups: list[list[int]], scores: dict[tuple[int, int], float]) -> float:
    """The sum of the scores of all pairs that stand in one group."""
    return sum(score for (a, b), score in scores.items() if any(a in group and b in group for group in groups))
