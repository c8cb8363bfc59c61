"""Sums that are told beyond doubt to be the price of what a party buys or sells: "ordered 12 pumps for $3 million"."""

from c5db.deals.acts import TRADES, vote
from c5db.deals.figure_frames import Clause, clause_of
from c5db.deals.frames import frames_of
from c5db.deals.scene import Scene
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind, PartyKind

FOR = "p.for"
BOUGHT = TRADES | {"v.order"}
DEALT = frozenset({"take", "commission", "give"})
THINGS = frozenset({FigureKind.COUNT, FigureKind.PERCENT})
HEDGES = 2
"""So many words may stand between "for" and its sum: "for a little over $3 million"."""


def is_price(scene: Scene, figure: Figure) -> bool:
    """Whether a sum is what a named party pays or is paid for things or shares, by the words of its own clause."""
    if figure.kind is not FigureKind.MONEY:
        return False
    clause = clause_of(scene, figure)
    paid = next((at for at, token in enumerate(clause.left[: HEDGES + 1]) if FOR in token.families), None)
    if paid is None or any(token.families for token in clause.left[:paid]):
        return False
    told = next((token for token in clause.left[paid:] if token.families and token.families[0].startswith("v.")), None)
    if told is None or BOUGHT.isdisjoint(told.families):
        return False
    things = scene.figures_in(Span(told.end, figure.span.start))
    return any(thing.kind in THINGS for thing in things) and _is_dealt_by_a_party(scene, clause)


def _is_dealt_by_a_party(scene: Scene, clause: Clause) -> bool:
    sentence = scene.sentence_at(clause.span.start)
    names = [name for name in scene.names_in(clause.span) if name.kind is not PartyKind.PERSON]
    return any(
        act in DEALT and slot == "subject" and vote(act, slot) is not None
        for name in names
        for act, slot in frames_of(scene, name, sentence)
    )
