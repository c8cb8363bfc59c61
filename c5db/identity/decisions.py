"""What people decided: which reports are one deal and which are not; the newest word on a pair holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from c5db.identity.clustering import components


@dataclass(frozen=True, slots=True)
class Word:
    """A person's decision: what is on one side is one; what is on two sides is not."""

    decision_id: int
    sides: Mapping[int, int]
    """The side of each thing that it speaks of: 0, and where it tells things apart, 1 for those taken out."""

    @property
    def apart(self) -> bool:
        return 1 in self.sides.values()

    def side(self, number: int) -> frozenset[int]:
        return frozenset(thing for thing, side in self.sides.items() if side == number)


def held_together(words: Sequence[Word]) -> list[frozenset[int]]:
    """Sets of things that are one by what people said, as far as no later word took them apart."""
    kept: list[frozenset[int]] = []
    for word in sorted(words, key=lambda word: word.decision_id):
        if word.apart:
            kept = [part for one in kept for part in (one - word.side(1), one & word.side(1))]
            kept.append(word.side(1))
        else:
            kept.append(word.side(0))
    things = sorted({thing for one in kept for thing in one})
    place = {thing: n for n, thing in enumerate(things)}
    links = [(place[min(one)], place[thing]) for one in kept if one for thing in one]
    return [frozenset(things[n] for n in group) for group in components(len(things), links) if len(group) > 1]


def kept_apart(words: Sequence[Word]) -> set[tuple[int, int]]:
    """Pairs of things that are not one by what people said; it holds for all that is held together with either."""
    whole = {thing: one for one in held_together(words) for thing in one}
    found: set[tuple[int, int]] = set()
    for a, b in _told_apart(words):
        of_a, of_b = whole.get(a, frozenset({a})), whole.get(b, frozenset({b}))
        if not of_a & of_b:
            found |= {(min(x, y), max(x, y)) for x in of_a for y in of_b}
    return found


def _told_apart(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    joining = [(word.decision_id, word.side(0)) for word in words if not word.apart]
    for word in words:
        if word.apart:
            later = [side for decision_id, side in joining if decision_id > word.decision_id]
            pairs = ((a, b) for a in sorted(word.side(0)) for b in sorted(word.side(1)))
            yield from ((a, b) for a, b in pairs if not any(a in side and b in side for side in later))


def united(groups: Iterable[Sequence[int]], together: Iterable[frozenset[int]]) -> list[list[int]]:
    """The groups, those made one that hold things which are held together."""
    listed = [list(group) for group in groups]
    group_of = {thing: n for n, group in enumerate(listed) for thing in group}
    sets = [sorted({group_of[thing] for thing in one if thing in group_of}) for one in together]
    links = [pair for one in sets for pair in combinations(one, 2)]
    return [sorted(thing for n in part for thing in listed[n]) for part in components(len(listed), links)]
