"""What kind of deal it is: as its words tell outright, else as a scorer makes of them."""

from collections.abc import Sequence

from c5db.deals.financing import is_financed, is_loan
from c5db.deals.mentions import Mention
from c5db.deals.packages import is_package
from c5db.deals.scene import Scene
from c5db.deals.scorer import Scorer
from c5db.deals.type_features import type_features
from c5db.deals.type_rules import corrected, floats_shares
from c5db.domain.vocab import DealType

_KINDS = tuple(map(str, DealType))
FAR_LESS_LIKELY = 0.2
"""A type that is so much less likely than the likeliest is not thought of."""


def likely_types(scene: Scene, mentions: Sequence[Mention], judge: Scorer) -> dict[DealType, float]:
    """The types that a deal may well be of, with their probabilities."""
    if floats_shares(scene, mentions):
        return {DealType.INVESTMENT: 1.0}
    if is_loan(scene, mentions):
        return {DealType.LOAN: 1.0}
    if is_package(scene, mentions):
        return {DealType.PACKAGE: 1.0}
    told = dict(zip(DealType, judge.probabilities(type_features(scene, mentions), _KINDS).values(), strict=True))
    if is_financed(scene, mentions):
        told[DealType.LOAN] = 0.0
    told = corrected(scene, mentions, told)
    least = max(told.values()) * FAR_LESS_LIKELY
    kept = {kind: probability for kind, probability in told.items() if probability >= least}
    whole = sum(kept.values())
    return {kind: probability / whole for kind, probability in kept.items()}
