"""A linear scorer over named features: it says which class, by what margin, and which features decided.

Weights are trained by `training/train.py` from annotated articles and ship as JSON beside this module. Features are
word families, grammar and layout, never words of an article, so what is learnt carries over to other deals.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
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
    """Softmax over the sums of the weights of a case's features."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights
        self._by_feature: dict[str, list[tuple[str, float]]] = {}
        for label in sorted(weights):
            for name, weight in weights[label].items():
                self._by_feature.setdefault(name, []).append((label, weight))
        self._leans: dict[tuple[str, str], dict[str, float]] = {}
        self._among: dict[tuple[str, ...], dict[str, tuple[tuple[int, float], ...]]] = {}

    def decide(self, features: Iterable[str], among: Iterable[str]) -> Decision:
        """The likeliest of the classes `among`, in the light of `features`."""
        present = sorted(set(features))
        sums = self._sums(present, tuple(among))
        probabilities = _softmax(sums)
        best = max(sorted(probabilities), key=probabilities.__getitem__)
        return Decision(best, probabilities[best], probabilities, self._because(best, present, sums))

    def probabilities(self, features: Iterable[str], among: Iterable[str]) -> Mapping[str, float]:
        """How likely each of the classes `among` is, without the reasons."""
        return _softmax(self._sums(sorted(set(features)), tuple(among)))

    def lean(self, features: Iterable[str], label: str, other: str) -> float:
        """How much more features speak for one class than for another; those of a case may be asked in parts."""
        gains = self._leans.get((label, other))
        if gains is None:
            mine, theirs = self.weights.get(label, {}), self.weights.get(other, {})
            gains = {name: mine.get(name, 0.0) - theirs.get(name, 0.0) for name in sorted({*mine, *theirs})}
            self._leans[label, other] = gains
        return math.fsum(gains[name] for name in features if name in gains)

    def _sums(self, features: Iterable[str], among: tuple[str, ...]) -> dict[str, float]:
        # The features come sorted, so that the sums of floats are the same on every run.
        said_by = self._among.get(among)
        if said_by is None:
            said_by = self._among[among] = self._only(among)
        sums = [0.0] * len(among)
        for said in map(said_by.get, features):
            if said is not None:
                for place, weight in said:
                    sums[place] += weight
        return dict(zip(among, sums, strict=True))

    def _only(self, among: tuple[str, ...]) -> dict[str, tuple[tuple[int, float], ...]]:
        """The weights of each feature for these classes alone, by their places."""
        places = {label: place for place, label in enumerate(among)}
        kept = {
            name: tuple((places[label], weight) for label, weight in weights if label in places)
            for name, weights in self._by_feature.items()
        }
        return {name: weights for name, weights in kept.items() if weights}

    def _because(self, best: str, features: list[str], sums: Mapping[str, float]) -> tuple[str, ...]:
        rivals = [label for label in sums if label != best]
        if not rivals:
            return ()
        rival = max(sorted(rivals), key=sums.__getitem__)
        mine, theirs = self.weights.get(best, {}), self.weights.get(rival, {})
        gains = ((theirs.get(name, 0.0) - mine.get(name, 0.0), name) for name in features)
        return tuple(name for _, name in nsmallest(TOLD, (gain for gain in gains if gain[0] < 0)))


def _softmax(sums: Mapping[str, float]) -> dict[str, float]:
    top = max(sums.values())
    exps = [math.exp(value - top) for value in sums.values()]
    whole = math.fsum(exps)
    return {label: value / whole for label, value in zip(sums, exps, strict=True)}


@cache
def scorer(name: str) -> Scorer:
    """The trained scorer called `name`."""
    text = resources.files("c5db.deals").joinpath(f"weights/{name}.json").read_text("utf-8")
    return Scorer(json.loads(text))
