"""Whether enough is told, and surely enough, for an article to speak of deals and for a deal to be told."""

from collections.abc import Sequence

from c5db.deals.mentions import Mention
from c5db.deals.negations import clauses
from c5db.deals.refutals import is_refuted
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Decision
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, FigureKind

SPEAKING_EVENT = 0.5
"""An article without an event as likely as this..."""
SPEAKING_FIGURE = 0.8
"""...or a figure as sure as this speaks of no deal."""
SURELY = 0.95
"""A figure that is of a deal so surely tells that there is one, though which attribute it gives is open."""
LONE_STATUS_FLOOR = 0.6
"""A deal that no figure tells of needs a surer status..."""
LONE_EVENT_FLOOR = 0.7
"""...or words that surely tell one, though which is open."""
LONE_FIGURE_FLOOR = 0.6
"""A deal without a status needs a surer figure."""
HISTORY = 3
"""Years after which a deal that an article gives no figure of is history."""
TIMES = DATE_ATTRIBUTES | {Attribute.TERM}
"""Alone they tell of no deal: something happens on many days."""


def speaks_of_deals(mentions: Sequence[Mention], decisions: Sequence[Decision]) -> bool:
    """Whether an article speaks of deals at all: by one event that likely tells of one, or by one sure figure."""
    return any(map(_speaks, mentions)) or any(map(_is_surely_of_a_deal, decisions))


def _speaks(mention: Mention) -> bool:
    if mention.event is not None:
        return mention.probability >= SPEAKING_EVENT
    return mention.probability >= SPEAKING_FIGURE and mention.attribute not in TIMES


def _is_surely_of_a_deal(decision: Decision) -> bool:
    """Whether a figure is hardly anything else, whichever of two attributes it gives: a worth or a loan."""
    return decision.label not in {NONE, *TIMES} and 1 - decision.probabilities.get(NONE, 0.0) >= SURELY


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
