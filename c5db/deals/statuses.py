"""How far a deal has got, as all that is told of it says together."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.deals.closing import closed_at_last
from c5db.deals.floors import LONE_EVENT_FLOOR, LONE_STATUS_FLOOR, SPEAKING_FIGURE
from c5db.deals.mentions import Mention
from c5db.deals.progress import gone_on, stood_before
from c5db.deals.scene import Scene
from c5db.deals.undoing import undone_at_last
from c5db.domain.vocab import Attribute, Status

SIGNED = frozenset({Status.SIGNED, Status.MEMORANDUM_SIGNED})
NOT_SIGNED = frozenset({Status.ANNOUNCED, Status.EXPRESSION_OF_INTEREST, Status.UNDER_NEGOTIATION})
"""How far a deal has got that nobody has signed."""


def choose_status(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The deal with the one status that its events tell together; nothing where neither figure nor sure event does."""
    telling = _telling(scene, deal)
    figures = [mention for mention in deal if mention.event is None]
    return sorted([*figures, *([telling] if telling else [])], key=lambda mention: mention.span)


def _telling(scene: Scene, deal: Sequence[Mention]) -> Mention | None:
    """The words that tell how far the deal has got in the end, with its status.

    What a later sentence tells to have been undone, or closed, is no longer what it was before.
    """
    undone = undone_at_last(scene, deal)
    if undone is not None:
        return _with_status(*undone)
    closed = closed_at_last(scene, deal)
    if closed is not None:
        return _with_status(closed, Status.COMPLETED)
    missed = _missed(deal)
    likeliest = min(Status, key=lambda status: missed[status])
    dated = _signed_on_a_day(scene, deal) if likeliest in NOT_SIGNED else None
    if dated is not None:
        since = gone_on(scene, deal, dated)
        return dated if since is None else _with_status(*since)
    events = [mention for mention in deal if mention.event is not None]
    if not events or (len(events) == len(deal) and _is_unsure(events, 1 - missed[likeliest])):
        return None
    chosen = max(events, key=lambda mention: dict(mention.chances)[likeliest])
    since = (gone_on(scene, deal, chosen) or stood_before(scene, deal, chosen)) if likeliest is Status.SIGNED else None
    return _with_status(*(since or (chosen, likeliest)))


def _is_unsure(events: Sequence[Mention], chance: float) -> bool:
    """Whether it is open if the words tell a deal at all, given the chance of its likeliest status."""
    return chance < LONE_STATUS_FLOOR and max(mention.probability for mention in events) < LONE_EVENT_FLOOR


def _missed(deal: Sequence[Mention]) -> dict[Status, float]:
    """How likely it is of each status that no event tells it."""
    missed = dict.fromkeys(Status, 1.0)
    for mention in deal:
        for status, chance in mention.chances:
            missed[status] *= 1 - chance
    return missed


def _with_status(mention: Mention, status: Status) -> Mention:
    return replace(mention, status=status)


def _signed_on_a_day(scene: Scene, deal: Sequence[Mention]) -> Mention | None:
    """The words that tell that it was signed, beside the day on which it was: «Стороны подписали договор 11 июня»."""
    days = [m for m in deal if m.attribute is Attribute.SIGNED_ON and m.probability >= SPEAKING_FIGURE]
    told = {scene.sentence_at(day.span.start).index for day in days}
    signed = [m for m in deal if m.event and m.status in SIGNED and "v.sign" in m.event.families]
    return next((m for m in signed if scene.sentence_at(m.span.start).index in told), None)
