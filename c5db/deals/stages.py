"""Which stage of a project a day or a time is of: its building begins on another day than it is to work.

The words that tell it stand in the clause of the figure, up to the next of its kind.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import pairwise

from c5db.deals.lexicon import Lexicon, Token
from c5db.deals.scene import Scene
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Qualifier
from c5db.languages.stage_words import StageWords

CONSTRUCTION, SERVICE, LOAN, STAGE = "construction", "service", "loan", "stage"
WORKS, BEGINS, ENDS, FOUNDS = "works", "begins", "ends", "founds"
DASHES = frozenset("—–")
STOPS = frozenset(",;:()") | DASHES
BESIDE = 3
"""A day that stands so many words from the building is its own, whether or not a verb says so."""
_LASTS = {"n.service": SERVICE, "n.building": CONSTRUCTION}
LASTING = frozenset({*_LASTS, "n.loan"})
"""Families of what takes a time of its own, whatever it is a part of."""


def stage_on(scene: Scene, day: Figure) -> str | None:
    """`construction` for the day on which building begins, or the years that it takes; None for any other day."""
    sentence = scene.sentence_at(day.span.start).span
    tokens = _lexicon(scene.document.lang).tag(scene.text[sentence.start : sentence.end])
    placed = [token._replace(start=token.start + sentence.start, end=token.end + sentence.start) for token in tokens]
    told = [(distance, word) for distance, token in _clause(scene, day, placed) for word in token.families]
    if any(word == FOUNDS for _, word in told):
        return CONSTRUCTION
    works = [distance for distance, word in told if word == WORKS]
    if not works:
        return None
    turns = [(distance, word) for distance, word in told if word in (BEGINS, ENDS)]
    if turns:
        return CONSTRUCTION if min(turns)[1] == BEGINS else None
    return CONSTRUCTION if min(works) <= BESIDE and day.qualifier is not Qualifier.AT_MOST else None


def stage_over(scene: Scene, time: Figure) -> str | None:
    """`service`, `construction` or `loan` for the time that one of these takes; None for any other time."""
    tokens = scene.sentence_at(time.span.start).tokens(scene)
    told = [(distance, word) for distance, token in _clause(scene, time, tokens) for word in token.families]
    # What is lent may be lent for building: «кредит на строительство завода на 15 лет».
    if any(word == "n.loan" for _, word in told):
        return LOAN
    return min(((distance, _LASTS[word]) for distance, word in told if word in _LASTS), default=(0, None))[1]


def is_first_stage(scene: Scene, figure: Figure) -> bool:
    """Whether the clause before a sum speaks of the first stage of a project: «стоимость первого этапа — 80 млн»."""
    tokens = scene.sentence_at(figure.span.start).tokens(scene)
    before = [token for token in tokens if token.end <= figure.span.start][::-1]
    others = [other.span for other in scene.figures_in(scene.sentence_at(figure.span.start).span)]
    own = list(_own(scene, before, figure.span, others, STOPS - DASHES))
    return any("n.stage" in stage.families and "t.first" in first.families for stage, first in pairwise(own))


def _clause(scene: Scene, figure: Figure, tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """The words of the figure's clause and how many words away each is; those within it are none away."""
    others = [f.span for f in scene.figures_in(scene.sentence_at(figure.span.start).span) if f.kind is figure.kind]
    others.remove(figure.span)
    start, end = figure.span.start, figure.span.end
    yield from ((0, token) for token in tokens if start < token.end and token.start < end)
    before = [token for token in tokens if token.end <= figure.span.start]
    after = [token for token in tokens if token.start >= figure.span.end]
    yield from enumerate(_own(scene, before[::-1], figure.span, others), 1)
    yield from enumerate(_own(scene, after, figure.span, others), 1)


def _own(
    scene: Scene, tokens: Sequence[Token], span: Span, others: Sequence[Span], stops: frozenset[str] = STOPS
) -> Iterator[Token]:
    """The words, going away from a figure, up to where its clause ends."""
    edge = span
    for token in tokens:
        place = Span(token.start, token.end)
        gap = scene.text[min(edge.end, place.end) : max(edge.start, place.start)]
        if not stops.isdisjoint(gap) or any(other.overlaps(place) for other in others):
            return
        yield token
        edge = place


@cache
def _lexicon(lang: str) -> Lexicon:
    words: StageWords = import_module(f"c5db.languages.{lang}.stages").WORDS
    return Lexicon({WORKS: words.works, BEGINS: words.begins, ENDS: words.ends, FOUNDS: words.founds})
