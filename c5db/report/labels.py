"""Codes and counts in the words of the page."""

from collections.abc import Mapping

from c5db.report.figures import Figures
from c5db.report.words import Say, form

Labels = Mapping[tuple[str, str], str]
"""The words of a code, by its vocabulary."""


def counted(noun: str, number: int, say: Say, figures: Figures) -> str:
    """A number with the noun in the form that goes with it: `1 article`, «2 статьи»."""
    return say(f"{noun}_{form(number, figures.lang)}", number=figures.count(number))


def label_of(labels: Labels, vocabulary: str, code: str | None, say: Say) -> str:
    """A code in the words of the language."""
    return labels.get((vocabulary, code), code) if code else capital(say("unknown"))


def capital(words: str) -> str:
    """Words as they open a line."""
    return words[:1].upper() + words[1:]
