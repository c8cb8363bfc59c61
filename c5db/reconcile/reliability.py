"""How far a source is to be trusted: by its kind, until more is learned of it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from c5db.domain.evidence import Evidence, SourceTier
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, Attribute

PRIORS: Mapping[SourceTier, float] = {
    SourceTier.FILING: 0.97,
    SourceTier.PARTY: 0.95,
    SourceTier.WIRE: 0.90,
    SourceTier.PRESS: 0.80,
    SourceTier.AGGREGATOR: 0.65,
}
LEAST, MOST = 0.25, 0.98
"""Of four equally likely values a source that knows nothing picks the right one as often as `LEAST`: a vote never
counts against what it says; and none is beyond doubt."""
FALSE_VALUES = 3.0
"""How many wrong values are plausible for one question; more would make two votes a proof."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """Accuracies by publisher and class of attribute, as a snapshot holds them; by kind of source for all others."""

    learned: Mapping[tuple[str, str], float] = field(default_factory=dict)
    snapshot: int | None = None

    def accuracy(self, evidence: Evidence) -> float:
        """The chance that the source is right."""
        known = self.learned.get((evidence.publisher or "", class_of(evidence.attribute)))
        return min(MOST, max(LEAST, PRIORS[evidence.tier] if known is None else known))

    def weight(self, evidence: Evidence) -> float:
        """What a vote of the source weighs, in natural logarithms of odds."""
        return weight_of(self.accuracy(evidence)) * min(1.0, max(0.1, evidence.confidence))


def weight_of(accuracy: float) -> float:
    """What the vote of a source weighs that is right so often."""
    return math.log(FALSE_VALUES * accuracy / (1 - accuracy))


def class_of(attribute: Attribute) -> str:
    """Sources that are careful with sums may be careless with dates: money, date, status or count."""
    if attribute in MONEY_ATTRIBUTES:
        return "money"
    if attribute in DATE_ATTRIBUTES:
        return "date"
    return "status" if attribute is Attribute.STATUS else "count"
