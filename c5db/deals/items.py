"""Which part of an attribute a figure speaks of, and over what time it runs."""

from collections.abc import Sequence
from decimal import Decimal

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.vocab import Attribute, FigureKind

_ITEMS = {
    Attribute.QUANTITY: (("n.option", "option"), ("n.right", "purchase_right"), ("n.firm", "firm")),
    Attribute.TERM: (("n.service", "service"), ("n.building", "construction"), ("n.loan", "loan")),
    Attribute.VALUE: (("n.tranche", "tranche"),),
    Attribute.FINANCING: (("n.tranche", "tranche"),),
    Attribute.DELIVERY: (("n.building", "construction"),),
}
"""For each attribute the families that name a part of it, the surest first."""
WINDOW = 3


def item_of(scene: Scene, mention: Mention) -> str | None:
    """The part that the figure speaks of, or None for the whole."""
    figure = scene.figures[mention.figure or 0]
    if figure.restates is not None:
        return "restatement"
    sentence = scene.sentence_at(figure.span.start)
    first, last = scene.token_at(figure.span.start), scene.token_at(figure.span.end)
    near = scene.tokens[max(sentence.first_token, first - WINDOW) : min(last + WINDOW, sentence.last_token)]
    families = {family for token in near for family in token.families}
    return next((item for family, item in _ITEMS.get(mention.attribute, ()) if family in families), None)


def over_of(scene: Scene, mention: Mention, mentions: Sequence[Mention]) -> str | None:
    """The ISO 8601 duration that a sum or count runs over: the term told right beside it."""
    if mention.attribute not in {Attribute.VALUE, Attribute.QUANTITY}:
        return None
    for other in mentions:
        if other.attribute is not Attribute.TERM or other.figure is None:
            continue
        duration = scene.figures[other.figure]
        between = scene.text[min(mention.span.end, other.span.end) : max(mention.span.start, other.span.start)]
        if duration.kind is FigureKind.DURATION and len(between) < 60 and not set(between) & set(".;\n"):
            return _iso(duration.value)
    return None


def _iso(years: Decimal | None) -> str | None:
    """`3` → `P3Y`, `0.5` → `P6M`."""
    if years is None:
        return None
    if years == years.to_integral_value():
        return f"P{int(years)}Y"
    months = (years * 12).to_integral_value()
    return f"P{int(months)}M" if abs(months - years * 12) < Decimal("0.01") else None
