"""Whether a figure is told as one that took another's place, or as the one that stood there before."""

import re
from functools import cache
from importlib import import_module

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.vocab import Attribute, Change
from c5db.languages.change_words import ChangeWords

HAPPENED = frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON})
"""What is history from the start."""
HEAD = re.compile(r"^\D*")
"""The hedge that a figure begins with: «до», "to"."""


def change_of(scene: Scene, mention: Mention) -> Change | None:
    """`revised` for «raised to 5», `former` for «originally 4»; None where the words tell of no change."""
    if mention.attribute in HAPPENED:
        return None
    figure = scene.figures[mention.figure or 0]
    sentence = scene.sentence_at(figure.span.start).span
    hedge = HEAD.match(figure.quote)
    before = scene.text[sentence.start : figure.span.start] + (hedge.group() if hedge else "")
    after = scene.text[_last_word(figure.quote) + figure.span.start : sentence.end]
    words = _words(scene.document.lang)
    if words.revised_before.search(before) or words.revised_after.search(after):
        return Change.REVISED
    if words.former_before.search(before) or words.former_after.search(after):
        return Change.FORMER
    return None


def _last_word(quote: str) -> int:
    return quote.rstrip().rfind(" ") + 1


@cache
def _words(lang: str) -> ChangeWords:
    words: ChangeWords = import_module(f"c5db.languages.{lang}.change").WORDS
    return words
