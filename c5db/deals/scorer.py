"""A linear scorer over named features: it says which class, by what margin, and which features decided.

Weights are trained by `training/train.py` from annotated articles and ship as JSON beside this module. Features are
word families, grammar and layout, never words of an article, so what is learnt carries over to other deals.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

NONE = "none"
WHOLE = 1000
TOLD = 3
"""So many of the features are given as reasons."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The winning class with its probability and the features that spoke most for it."""

    label: str
    probability: float
    probabilities: Mapping[str, float]
    because: tuple[str, ...]


class Scorer:
    """Softmax over the sums of the weights of a case's features.

    Weights are whole thousandths, as they are trained, so that sums are exact in whatever order the features come.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights
        self._rows: dict[tuple[str, ...], dict[str, tuple[int, ...]]] = {}
        self._gains: dict[tuple[str, str], dict[str, int]] = {}

    def decide(self, features: Iterable[str], among: Sequence[str]) -> Decision:
        """The likeliest of the classes `among`, in the light of `features`."""
        known = self._known(among)
        weighed = {name: known[name] for name in known.keys() & features}
        sums = _added(weighed.values(), len(among))
        probabilities = softmax(among, sums)
        best = max(sorted(probabilities), key=probabilities.__getitem__)
        because = _because(best, weighed, dict(zip(among, sums, strict=True)))
        return Decision(best, probabilities[best], probabilities, because)

    def probabilities(self, features: Iterable[str], among: Sequence[str]) -> dict[str, float]:
        """How likely each of the classes `among` is, without the reasons."""
        return softmax(among, self.sums(dict.fromkeys(features), among))

    def sums(self, features: Iterable[str], among: Sequence[str]) -> list[float]:
        """What features, none of them twice, weigh for each of the classes `among`."""
        return _added(filter(None, map(self._known(among).get, features)), len(among))

    def lean(self, features: Iterable[str], label: str, other: str) -> float:
        """How much more features speak for one class than for another; those of a case may be asked in parts."""
        return sum(filter(None, map(self._more(label, other).get, features))) / WHOLE

    def _known(self, among: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """The weights of each feature for these classes alone, where it has any."""
        classes = tuple(among)
        if classes not in self._rows:
            given = [self.weights.get(label, {}) for label in classes]
            names = {name for weights in given for name in weights}
            rows = {name: tuple(_thousandths(weights, name) for weights in given) for name in sorted(names)}
            self._rows[classes] = rows
        return self._rows[classes]

    def _more(self, label: str, other: str) -> dict[str, int]:
        """By how much each feature speaks for one class rather than for another."""
        if (label, other) not in self._gains:
            mine, theirs = self.weights.get(label, {}), self.weights.get(other, {})
            names = sorted({*mine, *theirs})
            gains = {name: _thousandths(mine, name) - _thousandths(theirs, name) for name in names}
            self._gains[label, other] = gains
        return self._gains[label, other]


def _thousandths(weights: Mapping[str, float], name: str) -> int:
    return round(weights.get(name, 0.0) * WHOLE)


def _added(rows: Iterable[tuple[int, ...]], size: int) -> list[float]:
    """The sums of rows of so many weights, column by column."""
    return [total / WHOLE for total in map(sum, zip(*rows, strict=True))] or [0.0] * size


def _because(best: str, weighed: Mapping[str, tuple[int, ...]], sums: Mapping[str, float]) -> tuple[str, ...]:
    """The features that speak most for the best class, as against the one that comes next."""
    rivals = [label for label in sums if label != best]
    if not rivals:
        return ()
    among = list(sums)
    own, other = among.index(best), among.index(max(sorted(rivals), key=sums.__getitem__))
    told = sorted(
        [(row[other] / WHOLE - row[own] / WHOLE, name) for name, row in weighed.items() if row[own] > row[other]]
    )
    return tuple(name for _, name in told[:TOLD])


def softmax(among: Sequence[str], sums: Sequence[float]) -> dict[str, float]:
    """How likely each class is, given what is weighed for it."""
    top = max(sums)
    exps = [math.exp(value - top) for value in sums]
    whole = math.fsum(exps)
    return {label: value / whole for label, value in zip(among, exps, strict=True)}


@cache
def scorer(name: str) -> Scorer:
    """The trained scorer called `name`."""
    text = resources.files("c5db.deals").joinpath(f"weights/{name}.json").read_text("utf-8")
    return Scorer(json.loads(text))
