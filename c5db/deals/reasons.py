"""Why a figure was left, in words."""

from c5db.deals.scorer import Decision
from c5db.domain.records import Figure
from c5db.languages.deal_words import FAMILIES


def why_left(figure: Figure, decision: Decision) -> str:
    """The reason that a figure makes no claim, by the features that spoke most against it."""
    for feature in decision.because:
        _, _, family = feature.partition(":")
        if family.startswith("x."):
            return f"speaks of something else: {FAMILIES[family]}"
    likeliest = max((p, label) for label, p in decision.probabilities.items() if label != "none")
    told = ", ".join(decision.because) or "no word near it speaks of a deal"
    return f"no attribute of a deal (nearest: {likeliest[1]}, {likeliest[0]:.2f}); {told}"
