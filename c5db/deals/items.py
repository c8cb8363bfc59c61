"""Which part of an attribute a figure speaks of, and over what time it runs."""

import re
from decimal import Decimal

from c5db.deals.mentions import Mention, figure_of
from c5db.deals.respective import owner_of
from c5db.deals.scene import Scene
from c5db.deals.stages import LASTING, STAGE, is_first_stage, stage_on, stage_over
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, FigureKind
from c5db.figures.reader import known_language
from c5db.figures.vocabulary import vocabulary

_ITEMS = {
    Attribute.QUANTITY: (("n.option", "option"), ("n.right", "purchase_right"), ("n.firm", "firm")),
    Attribute.VALUE: (("n.tranche", "tranche"),),
    Attribute.FINANCING: (("n.tranche", "tranche"),),
}
"""For each attribute the families that name a part of it, the surest first."""
STAGED = frozenset({Attribute.VALUE, Attribute.CAPACITY})
"""What a project has of its first stage and of the whole."""
WINDOW = 3
BREATH = 60
"""Characters between a sum and the time that it runs over."""
GOES_ON = re.compile(r"[,.;:](?:\s|$)")
RIGHT_BEHIND = re.compile(r"[\s-]{0,2}")
PERIODS = {"year": "P1Y", "month": "P1M", "day": "P1D"}
LED_BY = 2
"""Words before a time that say that something runs over it."""
_OVER = frozenset({"p.for", "p.in", "n.term"})
STOPS = frozenset(",;:.()—–")


def item_of(scene: Scene, mention: Mention) -> str | None:
    """The part that the figure speaks of, or None for the whole."""
    figure = figure_of(scene, mention)
    if figure.restates is not None:
        return "restatement"
    if mention.attribute is Attribute.DELIVERY:
        return stage_on(scene, figure)
    if mention.attribute is Attribute.TERM:
        return stage_over(scene, figure)
    if mention.attribute in STAGED and is_first_stage(scene, figure):
        return STAGE
    owner = owner_of(scene, figure) if mention.attribute is Attribute.VALUE else None
    if owner is not None:
        return owner.name
    named = _ITEMS.get(mention.attribute)
    if named is None:
        return None
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
    others = [f.span for f in scene.figures_in(sentence.span)]
    found: set[str] = set()
    edge = figure.span.end if after else figure.span.start
    for token in tokens:
        gap = scene.text[edge : token.start] if after else scene.text[token.end : edge]
        place = Span(token.start, token.end)
        if not STOPS.isdisjoint(gap) or any(other.overlaps(place) for other in others):
            break
        # «30 самолётов с опционом на 20»: what comes along is another part.
        if after and "p.with" in token.families:
            break
        found |= set(token.families)
        edge = token.end if after else token.start
    return found


def over_of(scene: Scene, mention: Mention) -> str | None:
    """The ISO 8601 duration that a sum or count runs over: its rate, else the nearest told in one breath with it."""
    if mention.attribute not in {Attribute.VALUE, Attribute.QUANTITY}:
        return None
    rate = _rate(scene, mention.span.end)
    if rate is not None:
        return rate
    sentence = scene.sentence_at(mention.span.start)
    times = [f for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DURATION and _runs(scene, f)]
    near = [(len(gap), time.value) for time in times if (gap := _gap(scene, mention.span, time.span)) is not None]
    return _iso(min(near)[1]) if near else None


def _rate(scene: Scene, end: int) -> str | None:
    """The period of «80 млн в год», "£62m a year", "$5 million per month"."""
    vocab = vocabulary(known_language(scene.document.lang))
    first = scene.token_at(end)
    words = scene.tokens[first : first + LED_BY + 1]
    if not words or not RIGHT_BEHIND.fullmatch(scene.text[end : words[0].start]):
        return None
    found = vocab.rates.at([token.low for token in words], 0)
    told = "" if found is None else scene.text[words[0].start : words[found[1] - 1].end]
    return None if found is None or STOPS.intersection(told) else PERIODS.get(found[0])


def _runs(scene: Scene, time: Figure) -> bool:
    """Whether something runs over a time, «за три года», rather than lasts as long, «на три года»; no item's own."""
    at = scene.token_at(time.span.start)
    before = {family for token in scene.tokens[max(0, at - LED_BY) : at + 1] for family in token.families}
    after = _beside(scene, time, after=True)
    return not before.isdisjoint(_OVER) and "p.on" not in before and LASTING.isdisjoint(after)


def _gap(scene: Scene, one: Span, other: Span) -> str | None:
    """What stands between two figures that are told in one breath."""
    if one.overlaps(other):
        return None
    between = scene.text[min(one.end, other.end) : max(one.start, other.start)]
    return between if len(between) < BREATH and not GOES_ON.search(between) else None


def _iso(years: Decimal | None) -> str | None:
    """`3` → `P3Y`, `0.5` → `P6M`."""
    if years is None:
        return None
    if years == years.to_integral_value():
        return f"P{int(years)}Y"
    months = (years * 12).to_integral_value()
    return f"P{int(months)}M" if abs(months - years * 12) < Decimal("0.01") else None
