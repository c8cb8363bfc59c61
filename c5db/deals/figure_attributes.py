"""Which figures are mentions of a deal, and which attribute each one gives."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from c5db.deals.asides import SPEC, barred, is_described
from c5db.deals.denials import is_of_denied_deed
from c5db.deals.denied import DENIES
from c5db.deals.figure_features import figure_features
from c5db.deals.mentions import Mention
from c5db.deals.ordered_before import is_ordered_before
from c5db.deals.prices import is_price
from c5db.deals.rulings import is_day_of_permission, is_day_of_ruling
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Decision, Scorer
from c5db.deals.undoing import is_day_of_undoing
from c5db.deals.units import counts_dealers, counts_served, unit_class
from c5db.domain.records import Figure
from c5db.domain.vocab import Attribute, FigureKind, Qualifier

ATTRIBUTES_OF = {
    FigureKind.MONEY: (Attribute.VALUE, Attribute.FINANCING),
    FigureKind.PERCENT: (Attribute.STAKE,),
    FigureKind.COUNT: (Attribute.QUANTITY, Attribute.CAPACITY, Attribute.RESOURCE, Attribute.JOBS),
    FigureKind.DURATION: (Attribute.TERM,),
    FigureKind.DATE: (Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON, Attribute.DELIVERY),
    FigureKind.CAPACITY: (Attribute.CAPACITY, Attribute.QUANTITY, Attribute.RESOURCE),
}
"""What a figure of each kind can say of a deal."""

_AMONG = {kind: (*map(str, attributes), NONE) for kind, attributes in ATTRIBUTES_OF.items()}
_HIRED = tuple(str(label) for label in (Attribute.JOBS, Attribute.CAPACITY, NONE))
"""What a count of people can be: nobody buys them."""
_COUNTED = tuple(label for label in _AMONG[FigureKind.COUNT] if label != str(Attribute.JOBS))
"""What a count of what is known for no people can be: schools are no jobs."""
_NO_PEOPLE = frozenset({"site", "paper", "place", "matter", "share", "option"})
_NOTHING = (NONE,)
"""What speaks of no deal can be nothing."""
_OPEN = frozenset({NONE, str(Attribute.VALUE)})
"""What a price may be taken for."""
_WHOLE = 100
"""All the shares, in percent."""
_TO_COME = (str(Attribute.DELIVERY), NONE)
"""What a day after the publication can be, and a deadline."""
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
RULING = "x.closing"
"""The family of an authority's decisions."""
CHANGED_FROM, CHANGED_TO = "change from", "change to"
"""How the rules begin that read both ends of a change: «с 95 до 80 млн»."""
LENT = 0.3
"""A sum is financing where that is at least so likely as against its being the worth of the deal."""
SURE = 0.8
"""How likely what the words around a figure tell for certain is: a price, an order made before."""


def decide_figure(scene: Scene, figure: Figure, judge: Scorer) -> Decision:
    """The attribute that a figure gives, or none."""
    among = attributes_of(scene, figure)
    if among == _NOTHING:
        told = RULING if is_day_of_ruling(scene, figure) else next(iter(barred(scene, figure).values()), None)
        told = told or (DENIES if is_of_denied_deed(scene, figure) else None)
        return Decision(NONE, 1.0, {NONE: 1.0}, () if told is None else (f"S:{told}",))
    features = figure_features(scene, figure)
    if is_described(scene, figure):
        features = (feature for feature in features if SPEC not in feature)
    decision = judge.decide(features, among)
    if decision.label in _OPEN and Attribute.VALUE in among and is_price(scene, figure):
        return replace(decision, label=str(Attribute.VALUE), probability=max(SURE, decision.probability))
    if decision.label == NONE and Attribute.QUANTITY in among and is_ordered_before(scene, figure):
        return replace(decision, label=str(Attribute.QUANTITY), probability=SURE)
    return heed_lender(decision)


def attributes_of(scene: Scene, figure: Figure) -> Sequence[str]:
    """What a figure can say of a deal, and `none`: nothing was signed on a day to come, or up to one."""
    if _is_out_of_bounds(figure) or counts_dealers(figure):
        return _NOTHING
    if is_day_of_ruling(scene, figure) or is_of_denied_deed(scene, figure):
        return _NOTHING
    able = _AMONG[figure.kind]
    if figure.kind is FigureKind.DATE and _signs_nothing(scene, figure):
        able = _TO_COME
    elif figure.kind is FigureKind.COUNT and (unit_class(figure) in _NO_PEOPLE or counts_served(figure)):
        able = _COUNTED
    elif figure.kind is FigureKind.COUNT and unit_class(figure) == "living":
        able = _HIRED
    no = {*barred(scene, figure), *((Attribute.SIGNED_ON,) if is_day_of_undoing(scene, figure) else ())}
    return tuple(label for label in able if label not in no) if no else able


def _signs_nothing(scene: Scene, figure: Figure) -> bool:
    """Whether a date is none on which a deal was signed or told: one to come, a limit, the day of a permission."""
    return _is_to_come(scene, figure) or figure.qualifier in _BOUNDS or is_day_of_permission(scene, figure)


def _is_out_of_bounds(figure: Figure) -> bool:
    """Whether it is more than all the shares, or a sum of cents, which is a tariff."""
    value = figure.value or Decimal(0)
    return value > _WHOLE if figure.kind is FigureKind.PERCENT else figure.kind is FigureKind.MONEY and value < 1


def _is_to_come(scene: Scene, figure: Figure) -> bool:
    """Whether a date begins after the publication; a quarter or a half of its year may have begun."""
    told, today = figure.value_text, scene.published
    if told is None or today is None:
        return False
    return told[:4] > str(today.year) or (told[5:6].isdigit() and told > today.isoformat())


def heed_lender(decision: Decision) -> Decision:
    """A worth that may well be a lender's money is that: the scorer trusts too little what is rare."""
    lent = decision.probabilities.get(Attribute.FINANCING, 0.0)
    if decision.label != Attribute.VALUE or lent < LENT * decision.probability:
        return decision
    return replace(decision, label=str(Attribute.FINANCING), probability=lent + decision.probability)


def decide_figures(scene: Scene, judge: Scorer) -> list[Decision]:
    """The attribute that each figure gives, or none; what a claimed figure was changed to is claimed too."""
    decisions = [decide_figure(scene, figure, judge) for figure in scene.figures]
    for at, (before, after) in enumerate(pairwise(scene.figures), 1):
        was, is_now = decisions[at - 1], decisions[at]
        changed = before.rule.startswith(CHANGED_FROM) and after.rule.startswith(CHANGED_TO)
        if changed and was.label != NONE and is_now.label == NONE and was.label in is_now.probabilities:
            likely = is_now.probabilities[was.label]
            decisions[at] = replace(is_now, label=was.label, probability=likely, because=was.because)
    return decisions


def figure_mentions(scene: Scene, decisions: Sequence[Decision]) -> list[Mention]:
    """The figures that were decided to be claims."""
    return [
        Mention(figure.span, Attribute(decision.label), decision.probability, decision.because, figure=index)
        for index, (figure, decision) in enumerate(zip(scene.figures, decisions, strict=True))
        if decision.label != NONE
    ]
