"""Single moves from group to group, until nobody is drawn away."""

from collections.abc import Callable, Mapping, Sequence

Scores = Mapping[int, float]
"""What is said between one thing and others."""
Homes = Mapping[int, int]
"""The group that each thing stands in."""


def move_over(
    groups: Sequence[Sequence[int]],
    scores: Mapping[tuple[int, int], float],
    drawn_to: Callable[[int, Scores, Homes], int],
    passes: int,
) -> list[list[int]]:
    """The groups once each thing, in order, went over to where it is drawn, pass by pass until none moves.

    `drawn_to` is given a thing, its scores and where all stand, groups by their places, and answers with a place: its
    own, that of another group, or a new one.
    """
    home = {n: place for place, group in enumerate(groups) for n in group}
    said: dict[int, dict[int, float]] = {n: {} for n in home}
    for (a, b), score in scores.items():
        said[a][b] = said[b][a] = score
    in_order = sorted(home)
    for _ in range(passes):
        before = dict(home)
        for n in in_order:
            home[n] = drawn_to(n, said[n], home)
        if home == before:
            break
    moved: dict[int, list[int]] = {}
    for n in in_order:
        moved.setdefault(home[n], []).append(n)
    return list(moved.values())
