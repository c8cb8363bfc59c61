"""The deals of one article: mentions decided, grouped, and told as claims with their parties."""

from collections.abc import Sequence
from dataclasses import dataclass

from c5db.deals.attribution import speaker
from c5db.deals.decide import decide_figure, event_mentions, figure_mentions
from c5db.deals.grouping import group
from c5db.deals.items import item_of, over_of
from c5db.deals.mentions import Mention, event_quote
from c5db.deals.participants import participants
from c5db.deals.reasons import why_left
from c5db.deals.scene import Scene
from c5db.deals.scorer import Decision, Scorer, scorer
from c5db.deals.titles import entitle
from c5db.deals.types import type_features
from c5db.domain.records import Claim, FigureOutcome, ParsedDeal, ParsedParty
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role

STATUS_FLOOR = 0.35
"""Below this a deal with figures of its own gets no status: uncertain means absent."""
LONE_STATUS_FLOOR = 0.5
"""A deal that no figure tells of needs a surer event."""
HOLDERS = (Role.BUYER, Role.INVESTOR, Role.GRANTEE, Role.PARTNER)
LENDERS = (Role.LENDER, Role.INVESTOR)


@dataclass(frozen=True, slots=True)
class Judges:
    """The trained scorers that decide."""

    figures: Scorer
    events: Scorer
    pairs: Scorer
    types: Scorer
    roles: Scorer


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article says: its deals with their claims and parties, and how each figure ended."""

    deals: tuple[ParsedDeal, ...]
    claims: tuple[Claim, ...]
    parties: tuple[ParsedParty, ...]
    outcomes: tuple[FigureOutcome, ...]


def shipped_judges() -> Judges:
    """The scorers as they ship with the package."""
    return Judges(scorer("figures"), scorer("events"), scorer("pairs"), scorer("types"), scorer("roles"))


def read_deals(scene: Scene, judges: Judges) -> Reading:
    """The deals of a scene."""
    decisions = [decide_figure(scene, figure, judges.figures) for figure in scene.figures]
    mentions = figure_mentions(scene, decisions) + event_mentions(scene, judges.events)
    told = [deal for deal in map(choose_status, group(scene, mentions, judges.pairs)) if deal]
    kinds = [deal_type(scene, deal, judges.types) for deal in told]
    deals: list[ParsedDeal] = []
    claims: list[Claim] = []
    parties: list[ParsedParty] = []
    for number, (mentions_of, kind) in enumerate(zip(told, kinds, strict=True), 1):
        ref = f"d{number}"
        sides = participants(scene, ref, mentions_of, kind, told, judges.roles)
        made = _claims(scene, ref, mentions_of, sides)
        status = next((m.status for m in mentions_of if m.status), None)
        background = all(scene.sentence_at(m.span.start).background for m in mentions_of)
        deals.append(ParsedDeal(ref, kind, entitle(kind, sides, made), status, background=background))
        claims += made
        parties += sides
    return Reading(tuple(deals), tuple(claims), tuple(parties), _outcomes(scene, decisions, claims))


def choose_status(deal: Sequence[Mention]) -> list[Mention]:
    """The deal with its likeliest status alone; nothing when too little speaks for its being a deal."""
    figures = [m for m in deal if m.event is None]
    events = sorted((m for m in deal if m.event is not None), key=lambda m: (-m.probability, m.span))
    floor = STATUS_FLOOR if figures else LONE_STATUS_FLOOR
    chosen = [m for m in events[:1] if m.probability >= floor]
    return sorted([*figures, *chosen], key=lambda m: m.span)


def deal_type(scene: Scene, mentions: Sequence[Mention], judge: Scorer) -> DealType:
    """The likeliest type of a deal."""
    return DealType(judge.decide(type_features(scene, mentions), [str(kind) for kind in DealType]).label)


def _claims(scene: Scene, ref: str, mentions: Sequence[Mention], sides: Sequence[ParsedParty]) -> list[Claim]:
    """The claims of a deal; a figure told twice makes one."""
    made: dict[tuple[object, ...], Claim] = {}
    for mention in mentions:
        claim = _claim(scene, ref, mention, mentions, sides)
        key = (claim.attribute, claim.value, claim.value_max, claim.value_text, claim.unit, claim.item)
        kept = made.get(key)
        if kept is None or claim.confidence > kept.confidence:
            made[key] = claim
    return sorted(made.values(), key=lambda c: c.span)


def _claim(
    scene: Scene, ref: str, mention: Mention, mentions: Sequence[Mention], sides: Sequence[ParsedParty]
) -> Claim:
    rule = f"{mention.attribute}: {', '.join(mention.because)}"
    said_by = speaker(scene, mention)
    if mention.event is not None:
        span = event_quote(scene, mention.event)
        return Claim(
            ref, Attribute.STATUS, span, scene.text[span.start : span.end], value_text=str(mention.status), unit="status",
            attributed_to=said_by, rule=rule, confidence=round(mention.probability, 4),
        )  # fmt: skip
    figure = scene.figures[mention.figure or 0]
    return Claim(
        ref, mention.attribute, figure.span, figure.quote, figure.value, figure.value_max, figure.value_text, figure.unit,
        figure.qualifier, over_of(scene, mention, mentions), item_of(scene, mention), _party(mention, sides), said_by, rule,
        round(mention.probability, 4),
    )  # fmt: skip


def _party(mention: Mention, sides: Sequence[ParsedParty]) -> str | None:
    """Whose stake or whose money it is: the one party whose role says so."""
    wanted = {Attribute.STAKE: HOLDERS, Attribute.FINANCING: LENDERS}.get(mention.attribute, ())
    for role in wanted:
        names = [side.name for side in sides if side.role is role and side.kind is not PartyKind.PERSON]
        if names:
            return names[0] if len(names) == 1 else None
    return None


def _outcomes(scene: Scene, decisions: Sequence[Decision], claims: Sequence[Claim]) -> tuple[FigureOutcome, ...]:
    """How each figure ended; a figure told again leads to the claim that it repeats."""
    by_place = {claim.span: index for index, claim in enumerate(claims)}
    by_value: dict[tuple[object, ...], int] = {}
    for index, claim in enumerate(claims):
        by_value.setdefault((claim.value, claim.value_max, claim.value_text, claim.unit), index)
    outcomes = []
    for figure, decision in zip(scene.figures, decisions, strict=True):
        index = by_place.get(figure.span)
        if index is None and decision.label != "none":
            index = by_value.get((figure.value, figure.value_max, figure.value_text, figure.unit))
        reason = None if index is not None else why_left(figure, decision)
        outcomes.append(FigureOutcome(figure, index, reason))
    return tuple(outcomes)
