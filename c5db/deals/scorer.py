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

    def decide(self, features: Iterable[str], among: Iterable[str], none_above: float = 0.0) -> Decision:
        """The likeliest of the classes `among`, in the light of `features`; `none` only above that probability."""
        present = sorted(set(features))
        sums = {label: self._sum(label, present) for label in among}
        top = max(sums.values())
        exps = {label: math.exp(value - top) for label, value in sums.items()}
        whole = math.fsum(exps.values())
        probabilities = {label: value / whole for label, value in exps.items()}
        barred = {NONE} if len(probabilities) > 1 and probabilities.get(NONE, 1.0) < none_above else set()
        best = max(sorted(set(probabilities) - barred), key=lambda label: probabilities[label])
        return Decision(best, probabilities[best], probabilities, self._because(best, present, sums))

    def _sum(self, label: str, features: list[str]) -> float:
        weights = self.weights.get(label, {})
        return math.fsum(weights.get(name, 0.0) for name in features)

    def _because(self, best: str, features: list[str], sums: Mapping[str, float]) -> tuple[str, ...]:
        rivals = [label for label in sums if label != best]
        if not rivals:
            return ()
        rival = max(sorted(rivals), key=lambda label: sums[label])
        mine, theirs = self.weights.get(best, {}), self.weights.get(rival, {})
        gains = {name: mine.get(name, 0.0) - theirs.get(name, 0.0) for name in features}
        return tuple(name for name in sorted(gains, key=lambda n: (-gains[n], n))[:3] if gains[name] > 0)


@cache
def scorer(name: str) -> Scorer:
    """The trained scorer called `name`."""
    text = resources.files("c5db.deals").joinpath(f"weights/{name}.json").read_text("utf-8")
    return Scorer(json.loads(text))
