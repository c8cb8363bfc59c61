"""Sums of money that are given in different ways, each a deal of its own: "a €75m grant and a €120m loan"."""

from collections.abc import Iterator, Sequence

from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.scene import Scene
from c5db.domain.records import Figure
from c5db.domain.vocab import FigureKind

INSTRUMENTS = ("n.loan", "n.grant", "n.bond")
"""Families of nouns for what is given."""
BEHIND, BEFORE = 2, 3
"""So many words from the sum the noun stands: "€75m grant", «грант на 75 млн евро»."""
MARKS = ",;:.()"
NEXT = 1
"""In so many sentences one after another."""


def of_other_instruments(scene: Scene, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions of two sums that are told next to each other, the one lent and the other granted."""
    told = [
        (n, figure, instrument, scene.sentence_at(figure.span.start).index)
        for n, mention in enumerate(mentions)
        if mention.figure is not None
        and (figure := figure_of(scene, mention)).kind is FigureKind.MONEY
        and (instrument := _instrument(scene, figure))
    ]
    for at, (b, two, other, here) in enumerate(told):
        for a, one, instrument, there in told[:at]:
            if instrument != other and here - there <= NEXT and one.value != two.value:
                yield a, b


def _instrument(scene: Scene, figure: Figure) -> str | None:
    """What the noun right beside a sum says that it is."""
    first, last = scene.token_at(figure.span.start), scene.token_at(figure.span.end)
    behind = range(last, min(last + BEHIND, len(scene.tokens)))
    before = range(first - 1, max(-1, first - 1 - BEFORE), -1)
    for at in (*_unmarked(scene, behind, figure), *_unmarked(scene, before, figure)):
        told = next((family for family in INSTRUMENTS if family in scene.tokens[at].families), None)
        if told is not None:
            return told
    return None


def _unmarked(scene: Scene, places: range, figure: Figure) -> Iterator[int]:
    """The places, from the sum on, up to the first mark or "and"."""
    joins = deal_words(scene.document.lang).coordinators
    for at in places:
        token = scene.tokens[at]
        gap = scene.text[figure.span.end : token.start] or scene.text[token.end : figure.span.start]
        if token.low in joins or any(mark in gap for mark in MARKS):
            return
        yield at
