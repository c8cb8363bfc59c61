"""A linear scorer over named features: it says which class, by what margin, and which features decided.

Weights are trained by `training/train.py` from annotated articles and ship as JSON beside this module. Features are
word families, grammar and layout, never words of an article, so what is learnt carries over to other deals.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

NONE = "none"


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

    def decide(self, features: Iterable[str], among: Iterable[str]) -> Decision:
        """The likeliest of the classes `among`, in the light of `features`."""
        present = sorted(set(features))
        sums = self._sums(present, among)
        probabilities = _softmax(sums)
        best = max(sorted(probabilities), key=lambda label: probabilities[label])
        return Decision(best, probabilities[best], probabilities, self._because(best, present, sums))

    def probabilities(self, features: Iterable[str], among: Iterable[str]) -> Mapping[str, float]:
        """How likely each of the classes `among` is, without the reasons."""
        return _softmax(self._sums(sorted(set(features)), among))

    def _sums(self, features: Iterable[str], among: Iterable[str]) -> dict[str, float]:
        # The features come sorted, so that the sums of floats are the same on every run.
        sums = dict.fromkeys(among, 0.0)
        for name in features:
            for label, weight in self._by_feature.get(name, ()):
                if label in sums:
                    sums[label] += weight
        return sums

    def _because(self, best: str, features: list[str], sums: Mapping[str, float]) -> tuple[str, ...]:
        rivals = [label for label in sums if label != best]
        if not rivals:
            return ()
        rival = max(sorted(rivals), key=lambda label: sums[label])
        mine, theirs = self.weights.get(best, {}), self.weights.get(rival, {})
        gains = {name: mine.get(name, 0.0) - theirs.get(name, 0.0) for name in features}
        return tuple(name for name in sorted(gains, key=lambda n: (-gains[n], n))[:3] if gains[name] > 0)


def _softmax(sums: Mapping[str, float]) -> dict[str, float]:
    top = max(sums.values())
    exps = {label: math.exp(value - top) for label, value in sums.items()}
    whole = math.fsum(exps.values())
    return {label: value / whole for label, value in exps.items()}


@cache
def scorer(name: str) -> Scorer:
    """The trained scorer called `name`."""
    text = resources.files("c5db.deals").joinpath(f"weights/{name}.json").read_text("utf-8")
    return Scorer(json.loads(text))
