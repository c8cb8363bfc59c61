"""Figures that are no deal's beyond doubt: the date of the article, a move of a share price, when a debt falls due."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module

from c5db.deals.scene import Scene, once
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.aside_words import Aside

REACH = 160
"""So many characters on either side are looked at."""
SPEC = "x.spec"
"""The family of what things are like."""
_APART = re.compile(r"(?:\s+(?:[^\W\d]+(?:-[^\W\d]+)*)){1,5}\s+")
"""So many words stand at most between things and how large they are."""
TOLD = 600
"""So many characters back an article tells what a later figure is held against."""


def barred(scene: Scene, figure: Figure) -> dict[Attribute, str]:
    """What the figure cannot say of a deal, each with the family of words that tells what it speaks of instead."""
    return {attribute: aside.family for aside, _ in _met(scene, figure) for attribute in aside.bars}


def is_described(scene: Scene, figure: Figure) -> bool:
    """Whether the next figure only tells how large or heavy the things counted are: "two cranes with a payload of"."""
    if figure.kind is not FigureKind.COUNT:
        return False
    at = bisect_left(scene.figure_starts, figure.span.end)
    if at == len(scene.figures):
        return False
    following = scene.figures[at]
    if not _APART.fullmatch(scene.text, figure.span.end, following.span.start):
        return False
    return SPEC in barred(scene, following).values()


def words_aside(scene: Scene, figure: Figure) -> Span | None:
    """The figure with the words around it that tell no deed either: "(shares) closed up 2.3%", «20 млн уже выбраны»."""
    return next((told for _, told in _met(scene, figure) if told != figure.span), None)


@once
def _met(scene: Scene, figure: Figure) -> Sequence[tuple[Aside, Span]]:
    """The asides that the figure is, each with the words in which nothing is told of a deal."""
    return list(_meet(scene, figure))


def _meet(scene: Scene, figure: Figure) -> Iterator[tuple[Aside, Span]]:
    text, start, end = scene.text, figure.span.start, figure.span.end
    line = max(text.rfind("\n", 0, start) + 1, start - REACH)
    before, after = text[line:start], text[end : end + REACH]
    for aside in _asides(scene.document.lang, figure.kind):
        # What is quickly seen is asked first.
        behind = aside.after.match(after) if aside.within.match(figure.quote) else None
        found = aside.before.search(before) if behind else None
        if behind and found and aside.told.search(text, max(0, start - TOLD), start):
            first = line + found.start("told") if "told" in aside.before.groupindex else start
            yield aside, Span(first, end + behind.end("told") if "told" in aside.after.groupindex else end)


@cache
def _asides(lang: str, kind: FigureKind) -> tuple[Aside, ...]:
    told: tuple[Aside, ...] = import_module(f"c5db.languages.{lang}.asides").ASIDES
    return tuple(aside for aside in told if kind in aside.kinds)
