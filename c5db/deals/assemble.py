"""The deals of one article: mentions decided, grouped, and told as claims with their parties."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from c5db.deals.event_statuses import event_mentions
from c5db.deals.figure_attributes import decide_figures, figure_mentions
from c5db.deals.financing import as_lent, lent_in_turn, with_financing, with_loans
from c5db.deals.floors import is_told, speaks_of_deals
from c5db.deals.grouping import group
from c5db.deals.mentions import Mention
from c5db.deals.objects import object_of
from c5db.deals.old_deals import without_old
from c5db.deals.packages import packages_of
from c5db.deals.participants import participants
from c5db.deals.scene import Scene
from c5db.deals.scorer import Scorer, scorer
from c5db.deals.statuses import choose_status
from c5db.deals.telling import outcomes, tell
from c5db.deals.titles import entitle
from c5db.deals.types import likely_types
from c5db.deals.whereabouts import whereabouts
from c5db.domain.records import Claim, FigureOutcome, ParsedDeal, ParsedParty
from c5db.domain.vocab import DealType


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
    told = _told(scene, mentions, judges.pairs) if speaks_of_deals(mentions, decisions) else []
    likely = [likely_types(scene, deal, judges.types) for deal in told]
    kinds = [max(types, key=lambda kind: types[kind]) for types in likely]
    pairs = zip(told, kinds, strict=True)
    told = [(as_lent if kind is DealType.LOAN else lent_in_turn)(scene, deal) for deal, kind in pairs]
    where = whereabouts(scene, told)
    refs = [f"d{number}" for number in range(1, len(told) + 1)]
    sides = [participants(scene, refs[n], n, types, where, judges.roles) for n, types in enumerate(likely)]
    claims = [tell(scene, refs[n], deal, sides[n]) for n, deal in enumerate(told)]
    wholes = [None if n is None else refs[n] for n in packages_of(scene, list(zip(kinds, told, strict=True)))]
    deals = [
        _deal(scene, ref, kind, entitle(kind, of_sides, made), mentions_of, whole)
        for ref, kind, of_sides, made, mentions_of, whole in zip(refs, kinds, sides, claims, told, wholes, strict=True)
    ]
    all_claims = tuple(chain.from_iterable(claims))
    ends = outcomes(scene, decisions, all_claims)
    return Reading(tuple(deals), all_claims, tuple(chain.from_iterable(sides)), ends)


def _told(scene: Scene, mentions: Sequence[Mention], pairs: Scorer) -> list[Sequence[Mention]]:
    """The deals of which enough is told, in the order of the text, each with the one status that it has."""
    groups = with_financing(scene, without_old(scene, group(scene, mentions, pairs)))
    deals = [part for deal in groups for part in with_loans(scene, deal)]
    with_status = (choose_status(scene, deal) for deal in sorted(deals, key=lambda deal: deal[0].span))
    return [deal for deal in with_status if is_told(scene, deal)]


def _deal(
    scene: Scene, ref: str, kind: DealType, title: str, mentions: Sequence[Mention], part_of: str | None
) -> ParsedDeal:
    status = next((mention.status for mention in mentions if mention.status), None)
    background = all(scene.sentence_at(mention.span.start).background for mention in mentions)
    return ParsedDeal(ref, kind, title, status, object_of(scene, mentions, kind), background, part_of)
