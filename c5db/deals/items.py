"""Which part of an attribute a figure speaks of, and over what time it runs."""

from collections.abc import Sequence
from decimal import Decimal

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.records import Figure, Span
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
STOPS = frozenset(",;:.()—–")


def item_of(scene: Scene, mention: Mention) -> str | None:
    """The part that the figure speaks of, or None for the whole."""
    figure = scene.figures[mention.figure or 0]
    if figure.restates is not None:
        return "restatement"
    named = _ITEMS.get(mention.attribute, ())
    for families in (_within(scene, figure), _beside(scene, figure, after=True), _beside(scene, figure, after=False)):
        item = next((item for family, item in named if family in families), None)
        if item is not None:
            return item
    return None


def _within(scene: Scene, figure: Figure) -> set[str]:
    tokens = scene.tokens[scene.token_at(figure.span.start) : scene.token_at(figure.span.end)]
    return {family for token in tokens for family in token.families}


def _beside(scene: Scene, figure: Figure, *, after: bool) -> set[str]:
    """Families of the next words on one side, up to a stop or another figure: «пять твёрдых, пять опционов»."""
    sentence = scene.sentence_at(figure.span.start)
    first, last = scene.token_at(figure.span.start), scene.token_at(figure.span.end)
    if after:
        tokens = scene.tokens[last : min(last + WINDOW, sentence.last_token)]
    else:
        tokens = scene.tokens[max(sentence.first_token, first - WINDOW) : first][::-1]
    others = scene.figures_in(sentence.span)
    found: set[str] = set()
    edge = figure.span.end if after else figure.span.start
    for token in tokens:
        gap = scene.text[edge : token.start] if after else scene.text[token.end : edge]
        if set(gap) & STOPS or any(f.span.overlaps(Span(token.start, token.end)) for f in others):
            break
        found |= set(token.families)
        edge = token.end if after else token.start
    return found


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
