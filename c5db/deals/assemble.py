"""The deals of one article: mentions decided, grouped, and told as claims with their parties."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from c5db.deals.counterparts import without_old
from c5db.deals.decide import decide_figures, event_mentions, figure_mentions
from c5db.deals.financing import as_lent, with_financing, with_loans
from c5db.deals.grouping import group
from c5db.deals.mentions import Mention
from c5db.deals.negations import clauses
from c5db.deals.objects import object_of
from c5db.deals.packages import packages_of
from c5db.deals.participants import participants
from c5db.deals.progress import gone_on
from c5db.deals.refutals import is_refuted
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Decision, Scorer, scorer
from c5db.deals.telling import outcomes, tell
from c5db.deals.titles import entitle
from c5db.deals.types import likely_types
from c5db.deals.undoing import undone_at_last
from c5db.deals.whereabouts import whereabouts
from c5db.domain.records import Claim, FigureOutcome, ParsedDeal, ParsedParty
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, DealType, FigureKind, Status

SPEAKING_EVENT = 0.5
"""An article without an event as likely as this..."""
SPEAKING_FIGURE = 0.8
"""...or a figure as sure as this speaks of no deal."""
SURELY = 0.95
"""A figure that is of a deal so surely tells that there is one, though which attribute it gives is open."""
LONE_STATUS_FLOOR = 0.5
"""A deal that no figure tells of needs a surer event."""
HISTORY = 3
"""Years after which a deal that an article gives no figure of is history."""
SIGNED = frozenset({Status.SIGNED, Status.MEMORANDUM_SIGNED})
NOT_SIGNED = frozenset({Status.ANNOUNCED, Status.EXPRESSION_OF_INTEREST, Status.UNDER_NEGOTIATION})
"""How far a deal has got that nobody has signed."""
LONE_FIGURE_FLOOR = 0.6
"""A deal without a status needs a surer figure."""
TIMES = DATE_ATTRIBUTES | {Attribute.TERM}
"""Alone they tell of no deal: something happens on many days."""


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
    decisions = decide_figures(scene, judges.figures)
    mentions = figure_mentions(scene, decisions) + event_mentions(scene, judges.events)
    if not speaks_of_deals(mentions) and not any(map(_is_surely_of_a_deal, decisions)):
        mentions = []
    groups = with_financing(scene, without_old(scene, group(scene, mentions, judges.pairs)))
    groups = [part for deal in groups for part in with_loans(scene, deal)]
    grouped = [choose_status(scene, deal) for deal in sorted(groups, key=lambda deal: deal[0].span)]
    told = [deal for deal in grouped if is_told(scene, deal)]
    likely = [likely_types(scene, deal, judges.types) for deal in told]
    kinds = [max(types, key=lambda kind: types[kind]) for types in likely]
    pairs = zip(told, kinds, strict=True)
    told = [as_lent(scene, deal) if kind is DealType.LOAN else deal for deal, kind in pairs]
    wholes = packages_of(scene, list(zip(kinds, told, strict=True)))
    where = whereabouts(scene, told)
    deals: list[ParsedDeal] = []
    claims: list[Claim] = []
    parties: list[ParsedParty] = []
    for number, (mentions_of, kind, whole) in enumerate(zip(told, kinds, wholes, strict=True)):
        ref = _ref(number)
        sides = participants(scene, ref, number, likely[number], where, judges.roles)
        made = tell(scene, ref, mentions_of, sides)
        status = next((m.status for m in mentions_of if m.status), None)
        background = all(scene.sentence_at(m.span.start).background for m in mentions_of)
        part_of = None if whole is None else _ref(whole)
        thing = object_of(scene, mentions_of, kind)
        deals.append(ParsedDeal(ref, kind, entitle(kind, sides, made), status, thing, background, part_of))
        claims += made
        parties += sides
    return Reading(tuple(deals), tuple(claims), tuple(parties), outcomes(scene, decisions, claims))


def _ref(number: int) -> str:
    return f"d{number + 1}"


def speaks_of_deals(mentions: Sequence[Mention]) -> bool:
    """Whether an article speaks of deals at all: by one event that likely tells of one, or by one sure figure."""
    return any(
        m.probability >= SPEAKING_EVENT if m.event else m.probability >= SPEAKING_FIGURE and m.attribute not in TIMES
        for m in mentions
    )


def _is_surely_of_a_deal(decision: Decision) -> bool:
    """Whether a figure is hardly anything else, whichever of two attributes it gives: a worth or a loan."""
    return decision.label not in {NONE, *TIMES} and 1 - decision.probabilities.get(NONE, 0.0) >= SURELY


def choose_status(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The deal with the one status that its events tell together; nothing where neither figure nor sure event does.

    What a later sentence tells to have been undone is no longer what it was before.
    """
    figures = [m for m in deal if m.event is None]
    undone = undone_at_last(scene, deal)
    if undone is not None:
        return sorted([*figures, replace(undone[0], status=undone[1])], key=lambda m: m.span)
    missed = dict.fromkeys(Status, 1.0)
    for mention in deal:
        for status, chance in mention.chances:
            missed[status] *= 1 - chance
    likeliest = min(Status, key=lambda status: missed[status])
    dated = _signed_on_a_day(scene, deal) if likeliest in NOT_SIGNED else None
    if dated is not None:
        since = gone_on(scene, deal, dated)
        told = dated if since is None else replace(since[0], status=since[1])
        return sorted([*figures, told], key=lambda m: m.span)
    if not figures and 1 - missed[likeliest] < LONE_STATUS_FLOOR:
        return figures
    telling = [m for m in deal if m.event is not None]
    chosen = max(telling, key=lambda m: dict(m.chances)[likeliest], default=None)
    since = gone_on(scene, deal, chosen) if chosen is not None and likeliest is Status.SIGNED else None
    chosen, likeliest = since or (chosen, likeliest)
    return sorted([*figures, *([replace(chosen, status=likeliest)] if chosen else [])], key=lambda m: m.span)


def _signed_on_a_day(scene: Scene, deal: Sequence[Mention]) -> Mention | None:
    """The words that tell that it was signed, beside the day on which it was: «Стороны подписали договор 11 июня»."""
    days = [m for m in deal if m.attribute is Attribute.SIGNED_ON and m.probability >= SPEAKING_FIGURE]
    told = {scene.sentence_at(day.span.start).index for day in days}
    signed = [m for m in deal if m.event and m.status in SIGNED and "v.sign" in m.event.families]
    return next((m for m in signed if scene.sentence_at(m.span.start).index in told), None)


def is_told(scene: Scene, deal: Sequence[Mention]) -> bool:
    """Whether enough speaks for a deal: a status, or a figure that is sure, no mere date and not denied."""
    if any(m.event is not None for m in deal):
        return not _is_history(scene, deal)
    sure = [m for m in deal if m.probability >= LONE_FIGURE_FLOOR and m.attribute not in TIMES]
    return any(not _denied(scene, m) for m in sure)


def _is_history(scene: Scene, deal: Sequence[Mention]) -> bool:
    """Whether nothing is told of it but that it was signed or made years ago: what others once did, in passing.

    Where the article's own day is unknown, a bare year does not show that it is news.
    """
    figures = [scene.figures[m.figure] for m in deal if m.figure is not None]
    if not figures or any(f.kind is not FigureKind.DATE for f in figures):
        return False
    dates = [(f.value_text or "").rpartition("/")[2] for f in figures]
    if scene.published is None:
        return all(len(day) == len("2020") for day in dates)
    return max(dates)[:4] < str(scene.published.year - HISTORY)


def _denied(scene: Scene, mention: Mention) -> bool:
    """Whether something is denied in the clause that tells it, or its sentence is refuted later."""
    sentence = scene.sentence_at(mention.span.start)
    told = next(part for part in clauses(scene, sentence) if scene.token_at(mention.span.start) in part)
    return any("v.deny" in scene.tokens[at].families for at in told) or is_refuted(scene, sentence)
