"""The claims of a deal, told from its mentions; and how each figure of the article ended."""

from collections.abc import Sequence

from c5db.deals.attribution import speaker
from c5db.deals.changes import change_of
from c5db.deals.counted import as_told
from c5db.deals.events import Event, event_quote
from c5db.deals.holders import holder_of
from c5db.deals.items import item_of, over_of
from c5db.deals.mentions import Mention
from c5db.deals.reasons import why_left, why_taken
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Decision
from c5db.domain.records import Claim, Figure, FigureOutcome, ParsedParty
from c5db.domain.vocab import Attribute


def tell(scene: Scene, ref: str, mentions: Sequence[Mention], sides: Sequence[ParsedParty]) -> list[Claim]:
    """The claims of the deal `ref`, in the order of the text; a figure told twice makes one."""
    made: dict[tuple[object, ...], Claim] = {}
    for mention in mentions:
        if mention.event is not None:
            claim = _status(scene, ref, mention, mention.event)
        else:
            claim = _figure(scene, ref, mention, mentions, sides)
        key = (claim.attribute, claim.value, claim.value_max, claim.value_text, claim.unit, claim.item)
        kept = made.get(key)
        if kept is None or claim.confidence > kept.confidence:
            made[key] = claim
    return sorted(made.values(), key=lambda c: c.span)


def _status(scene: Scene, ref: str, mention: Mention, event: Event) -> Claim:
    span = event_quote(scene, event)
    return Claim(
        deal=ref,
        attribute=Attribute.STATUS,
        span=span,
        quote=scene.text[span.start : span.end],
        value_text=str(mention.status),
        unit="status",
        attributed_to=speaker(scene, mention),
        rule=why_taken(mention.attribute, mention.because),
        confidence=round(mention.probability, 4),
    )


def _figure(
    scene: Scene, ref: str, mention: Mention, mentions: Sequence[Mention], sides: Sequence[ParsedParty]
) -> Claim:
    figure = as_told(scene, mention, mentions)
    return Claim(
        deal=ref,
        attribute=mention.attribute,
        span=figure.span,
        quote=figure.quote,
        value=figure.value,
        value_max=figure.value_max,
        value_text=figure.value_text,
        unit=figure.unit,
        qualifier=figure.qualifier,
        over=over_of(scene, mention),
        item=item_of(scene, mention),
        party=holder_of(scene, mention, sides),
        attributed_to=speaker(scene, mention),
        change=change_of(scene, mention),
        rule=why_taken(mention.attribute, mention.because),
        confidence=round(mention.probability, 4),
    )


def outcomes(scene: Scene, decisions: Sequence[Decision], claims: Sequence[Claim]) -> tuple[FigureOutcome, ...]:
    """How each figure ended; a figure told again leads to the claim that it repeats."""
    by_place = {claim.span: index for index, claim in enumerate(claims)}
    by_worth: dict[tuple[object, ...], int] = {}
    for figure in scene.figures:
        if figure.span in by_place:
            by_worth.setdefault(_worth(figure), by_place[figure.span])
    found = []
    for figure, decision in zip(scene.figures, decisions, strict=True):
        at = by_place.get(figure.span)
        if at is None and decision.label != NONE:
            at = by_worth.get(_worth(figure))
        found.append(FigureOutcome(figure, at, None if at is not None else why_left(decision)))
    return tuple(found)


def _worth(thing: Figure) -> tuple[object, ...]:
    return (thing.value, thing.value_max, thing.value_text, thing.unit)
