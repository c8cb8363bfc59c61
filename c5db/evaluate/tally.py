"""Counts of right, found and wanted things, and the figures that follow from them."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts behind the figures of one slice of the corpora."""

    gold: int = 0
    found: int = 0
    right: int = 0
    strict: int = 0
    quoted: int = 0
    overlapping: int = 0
    party_gold: int = 0
    party_found: int = 0
    party_right: int = 0
    role_gold: int = 0
    role_found: int = 0
    role_right: int = 0
    dealless: int = 0
    """Articles that tell no deal."""
    noisy: int = 0
    """Those of them that claims were read in."""
    noise: int = 0
    """Claims read in them."""
    traps: int = 0
    traps_taken: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def precision(self) -> float:
        return precision(self.right, self.found, self.gold)

    @property
    def recall(self) -> float:
        return recall(self.right, self.gold)

    @property
    def f1(self) -> float:
        return f1(self.right, self.found, self.gold)

    def figures(self) -> dict[str, float]:
        """All figures of the slice, rounded to four places; each is the better the higher it is."""
        values = {
            "claims": self.f1,
            "precision": self.precision,
            "recall": self.recall,
            "strict": f1(self.strict, self.found, self.gold),
            "quotes": share(self.quoted, self.right),
            "overlap": share(self.overlapping, self.right),
            "parties": f1(self.party_right, self.party_found, self.party_gold),
            "roles": f1(self.role_right, self.role_found, self.role_gold),
            "quiet": 1 - share(self.noisy, self.dealless),
            "traps_avoided": 1 - share(self.traps_taken, self.traps),
        }
        return {name: round(value, 4) for name, value in values.items()}


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies."""
    return sum(tallies, Tally())


def share(part: int, whole: int) -> float:
    """A part of a whole; 0 of nothing."""
    return part / whole if whole else 0.0


def precision(right: int, found: int, gold: int) -> float:
    """How much of what was found is right; finding nothing where there is nothing is right."""
    return right / found if found else float(not gold)


def recall(right: int, gold: int) -> float:
    """How much of what there is was found."""
    return right / gold if gold else 1.0


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    p, r = precision(right, found, gold), recall(right, gold)
    return 2 * p * r / (p + r) if p + r else 0.0


def b_cubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) of two clusterings of the same things."""
    if not pairs:
        return 0.0
    gold: dict[Hashable, set[int]] = defaultdict(set)
    found: dict[Hashable, set[int]] = defaultdict(set)
    for index, (g, f) in enumerate(pairs):
        gold[g].add(index)
        found[f].add(index)
    p = sum(len(gold[g] & found[f]) / len(found[f]) for g, f in pairs) / len(pairs)
    r = sum(len(gold[g] & found[f]) / len(gold[g]) for g, f in pairs) / len(pairs)
    return 2 * p * r / (p + r)
