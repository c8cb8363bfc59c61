"""Whether a figure is told as one that took another's place, as the one that stood there before, or as one more."""

import re
from functools import cache
from importlib import import_module

from c5db.deals.mentions import Mention, figure_of
from c5db.deals.scene import Scene
from c5db.domain.vocab import DAYS_OF_A_DEAL, Attribute, Change
from c5db.languages.change_words import ChangeWords

ADDED = frozenset({Attribute.QUANTITY, Attribute.VALUE, Attribute.FINANCING, Attribute.STAKE, Attribute.CAPACITY})
"""What one can order, lend or buy more of."""
HEAD = re.compile(r"^\D*")
"""The hedge that a figure begins with: «до», "to"."""


def change_of(scene: Scene, mention: Mention) -> Change | None:
    """`revised` for «raised to 5», `former` for «originally 4», `further` for «another 3»; None where no word tells."""
    if mention.attribute in DAYS_OF_A_DEAL:  # history from the start
        return None
    figure = figure_of(scene, mention)
    sentence = scene.sentence_at(figure.span.start).span
    before = scene.text[sentence.start : figure.span.start] + _hedge(figure.quote)
    after = scene.text[_last_word(figure.quote) + figure.span.start : sentence.end]
    words = _words(scene.document.lang)
    if words.revised_before.search(before) or words.revised_after.search(after):
        return Change.REVISED
    if words.former_before.search(before) or words.former_after.search(after):
        return Change.FORMER
    return Change.FURTHER if mention.attribute in ADDED and _is_further(words, before, figure.quote, after) else None


def _is_further(words: ChangeWords, before: str, quote: str, after: str) -> bool:
    """«Another 10 helicopters», "10 more helicopters", "10 helicopters more"."""
    told = quote[: _last_word(quote)] + " ".join(after.split()[:2])
    return bool(words.further_before.search(before) or words.further_within.search(told))


def _hedge(quote: str) -> str:
    """What the quote begins with before its number."""
    head = HEAD.match(quote)
    return head.group() if head else ""


def _last_word(quote: str) -> int:
    return quote.rstrip().rfind(" ") + 1


@cache
def _words(lang: str) -> ChangeWords:
    words: ChangeWords = import_module(f"c5db.languages.{lang}.change").WORDS
    return words
