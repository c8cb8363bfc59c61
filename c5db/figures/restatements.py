"""Sums given twice: «405 млн долларов (более 195 млрд тенге)» is one sum in two currencies."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.domain.records import Figure
from c5db.domain.vocab import FigureKind

LINKS = {
    "(",
    "или",
    "or",
    "немесе",
    "яғни",
    "(или",
    "(or",
    "(это",
    "что составляет",
    "equal to",
    "or about",
    "(about",
    "(около",
    "эквивалент",
    "equivalent to",
}
"""What stands between a sum and its restatement."""
DEAREST = 60_000
"""No currency is worth more of another: «$3,1 млрд, или C$40 за акцию» is no restatement."""


def with_restatements(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each sum that gives the one before again in another currency pointing at it."""
    done: list[Figure] = []
    for figure in figures:
        if done and done[-1].restates is None and _restates(text, done[-1], figure):
            figure = replace(figure, restates=len(done) - 1)
        done.append(figure)
    return done


def _restates(text: str, before: Figure, figure: Figure) -> bool:
    if not before.kind is figure.kind is FigureKind.MONEY or not figure.unit or figure.unit == before.unit:
        return False
    if not _comparable(before, figure):
        return False
    between = text[before.span.end : figure.span.start]
    return len(between) < 40 and between.strip(" ,—–\u00a0").lower() in LINKS


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether two sums can be the same at any rate of exchange."""
    low, high = sorted((one.value or 0, other.value or 0))
    return 0 < high <= low * DEAREST
