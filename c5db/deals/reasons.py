"""Why a figure or event was taken for a claim, or left: the features that decided, in words."""

from collections.abc import Iterable

from c5db.deals.feature_words import in_words
from c5db.deals.scorer import NONE, Decision
from c5db.domain.vocab import Attribute
from c5db.languages.deal_words import FAMILIES


def why_taken(attribute: Attribute, because: Iterable[str]) -> str:
    """The reason that a mention is a claim: «value: cost (right before it), first of its kind»."""
    told = "; ".join(map(in_words, because))
    return f"{attribute}: {told or 'likeliest by all features together'}"


def why_left(decision: Decision) -> str:
    """The reason that a figure makes no claim, by the features that spoke most against it."""
    barred = decision.probabilities.keys() == {NONE}
    for feature in decision.because:
        _, _, family = feature.partition(":")
        if family.startswith("x.") or barred:
            return f"speaks of something else: {FAMILIES[family]}"
    if barred:
        return "no deal's for its size: more than all the shares, or a sum of cents"
    likeliest = max((p, label) for label, p in decision.probabilities.items() if label != NONE)
    if decision.label != NONE:
        return f"no deal for it: as {decision.label} it belongs to none that the article tells of"
    told = "; ".join(in_words(feature) for feature in decision.because if feature != "bias")
    return f"no attribute of a deal (nearest: {likeliest[1]}, {likeliest[0]:.2f})" + (f": {told}" if told else "")
