"""What a claim's figure counts and how it is hedged, once the deal around it is known."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.deals.mentions import Mention, figure_of
from c5db.deals.scene import Scene
from c5db.deals.units import unit_class
from c5db.domain.records import Figure
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, Qualifier

_VAGUE = frozenset({"option", "firm order", "purchase right", "machine", "unit", "part", "vessel"})
"""Words that count what the deal calls by its name elsewhere: «10 опционов» of twenty aircraft are aircraft."""
_LENGTHY = frozenset("/QH")
"""Marks of a stretch of time in a date: a range, a quarter, a half year."""
_WORKERS = frozenset({"person", "employee", "place", "post"})


def as_told(scene: Scene, mention: Mention, mentions: Sequence[Mention]) -> Figure:
    """The figure of a mention with the unit and the hedge that it has as a claim of its deal."""
    figure = figure_of(scene, mention)
    if mention.attribute is Attribute.JOBS and figure.unit in _WORKERS:
        return replace(figure, unit="job")
    if mention.attribute is Attribute.QUANTITY and figure.unit in _VAGUE:
        return replace(figure, unit=_named(scene, mention, mentions) or figure.unit)
    ranged = mention.attribute in DATE_ATTRIBUTES and not _LENGTHY.isdisjoint(figure.value_text or "")
    if ranged and figure.qualifier is Qualifier.EXACT:
        return replace(figure, qualifier=Qualifier.RANGE)
    return figure


def _named(scene: Scene, mention: Mention, mentions: Sequence[Mention]) -> str | None:
    """The thing that the deal's other counts are of: of those told before the last, else of those after the first."""
    counts = [m for m in mentions if m.attribute is Attribute.QUANTITY and m.figure is not None]
    named = [(m.span, f) for m in counts if (f := figure_of(scene, m)).unit not in _VAGUE]
    goods = [(span, f.unit) for span, f in named if unit_class(f) == "thing"]
    before = [unit for span, unit in goods if span < mention.span]
    after = [unit for span, unit in goods if span > mention.span]
    return before[-1] if before else after[0] if after else None
