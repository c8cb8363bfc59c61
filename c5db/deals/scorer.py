"""A linear scorer over named features: it says which class, by what margin, and which features decided.

Weights are trained by `training/train.py` from annotated articles and ship as JSON beside this module. Features are
word families, grammar and layout, never words of an article, so what is learnt carries over to other deals.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

NONE = "none"
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

    Sums are exact before they are rounded once, so that they are the same in whatever order the features come.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights
        self._rows: dict[tuple[str, ...], dict[str, tuple[float, ...]]] = {}
        self._gains: dict[tuple[str, str], dict[str, float]] = {}
        self._reasons: dict[tuple[str, str], dict[str, tuple[float, str]]] = {}

    def decide(self, features: Iterable[str], among: Sequence[str]) -> Decision:
        """The likeliest of the classes `among`, in the light of `features`."""
        present = dict.fromkeys(features)
        sums = self.sums(present, among)
        probabilities = softmax(among, sums)
        best = max(sorted(probabilities), key=probabilities.__getitem__)
        because = self._because(best, present, dict(zip(among, sums, strict=True)))
        return Decision(best, probabilities[best], probabilities, because)

    def probabilities(self, features: Iterable[str], among: Sequence[str]) -> dict[str, float]:
        """How likely each of the classes `among` is, without the reasons."""
        return softmax(among, self.sums(dict.fromkeys(features), among))

    def sums(self, features: Iterable[str], among: Sequence[str]) -> list[float]:
        """What features, none of them twice, weigh for each of the classes `among`."""
        known = self._rows.get(among) if isinstance(among, tuple) else None
        if known is None:
            known = self._known(tuple(among))
        rows = list(filter(None, map(known.get, features)))
        return list(map(math.fsum, zip(*rows, strict=True))) if rows else [0.0] * len(among)

    def lean(self, features: Iterable[str], label: str, other: str) -> float:
        """How much more features speak for one class than for another; those of a case may be asked in parts."""
        return math.fsum(filter(None, map(self._more(label, other).get, features)))

    def _known(self, among: tuple[str, ...]) -> dict[str, tuple[float, ...]]:
        """The weights of each feature for these classes alone, where it has any."""
        if among not in self._rows:
            given = [self.weights.get(label, {}) for label in among]
            names = {name for weights in given for name in weights}
            self._rows[among] = {name: tuple(weights.get(name, 0.0) for weights in given) for name in sorted(names)}
        return self._rows[among]

    def _more(self, label: str, other: str) -> dict[str, float]:
        """By how much each feature speaks for one class rather than for another."""
        if (label, other) not in self._gains:
            self._gains[label, other] = dict(self._compared(label, other))
        return self._gains[label, other]

    def _compared(self, label: str, other: str) -> Iterator[tuple[str, float]]:
        mine, theirs = self.weights.get(label, {}), self.weights.get(other, {})
        return ((name, mine.get(name, 0.0) - theirs.get(name, 0.0)) for name in sorted({*mine, *theirs}))

    def _because(self, best: str, features: Iterable[str], sums: Mapping[str, float]) -> tuple[str, ...]:
        rivals = [label for label in sums if label != best]
        if not rivals:
            return ()
        reasons = self._spoken(best, max(sorted(rivals), key=sums.__getitem__))
        told = sorted(filter(None, map(reasons.get, features)))
        return tuple(name for _, name in told[:TOLD])

    def _spoken(self, label: str, other: str) -> dict[str, tuple[float, str]]:
        """The features that speak for one class rather than for another, each as it is ranked: the weightiest first."""
        if (label, other) not in self._reasons:
            gains = self._compared(label, other)
            self._reasons[label, other] = {name: (-gain, name) for name, gain in gains if gain > 0}
        return self._reasons[label, other]


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
