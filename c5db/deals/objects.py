"""What a deal is about, where the text states it: a mine, plant or line by its name, else what is counted."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module

from c5db.deals.counted import as_told
from c5db.deals.lexicon import Lexicon, Token
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.units import unit_class
from c5db.domain.vocab import LENT_TYPES, Attribute, DealType, Purpose

_PLACES = frozenset({"d.project", "d.concession"})
"""Families of what is built, dug or run."""
_GOODS = frozenset({"thing", "site"})
_ANYTHING = frozenset({"machine", "unit", "part", "tranche", "batch", "receipt", "system", "project", "stage", "set"})
"""Words that count a thing without saying what it is."""
_OPENED = re.compile(r"\s?[«“\"]([^«»“”\"\n]{2,40})[»”\"]")
"""A name in quotes right behind its noun: рудник «Бенкала»."""
_CLOSED = re.compile(r"[«“\"]([^«»“”\"\n]{2,40})[»”\"]\s?$")
"""A name in quotes right before its noun: «Теңіз» кен орны."""
_CAPITALS = re.compile(r"(?<![.!?]\s)(?<!^)\b([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})\s$")
"""A name right before its noun: Tamar field."""
BEHIND = 60


def object_of(scene: Scene, mentions: Sequence[Mention], kind: DealType) -> str | None:
    """The named site that the deal's sentences speak of, else what money is lent for, or what is counted."""
    indices = dict.fromkeys(scene.sentence_at(mention.span.start).index for mention in mentions)
    for index in indices:
        for token in scene.sentences[index].tokens(scene):
            name = None if _PLACES.isdisjoint(token.families) else _name(scene, token)
            if name:
                return name
    purposes = _purposes(scene, indices) if kind in LENT_TYPES else ""
    return purposes or _counted(scene, mentions)


def _purposes(scene: Scene, indices: Iterable[int]) -> str:
    """What money is lent for, as the sentences say outside of names: `water, farming`."""
    told: set[str] = set()
    for span in (scene.sentences[index].span for index in indices):
        names = [name.span for name in scene.names_in(span)]
        for token in _lexicon(scene.document.lang).tag(scene.text[span.start : span.end]):
            if not any(name.start <= span.start + token.start < name.end for name in names):
                told |= set(token.families)
    return ", ".join(purpose for purpose in Purpose if purpose in told)


@cache
def _lexicon(lang: str) -> Lexicon:
    words: Mapping[str, str] = import_module(f"c5db.languages.{lang}.purposes").WORDS
    return Lexicon(words)


def _name(scene: Scene, token: Token) -> str | None:
    """The name that stands beside a noun, unless it is a party's."""
    sentence = scene.sentence_at(token.start)
    before = scene.text[max(sentence.span.start, token.start - BEHIND) : token.start]
    after = scene.text[token.end : token.end + BEHIND]
    found = _OPENED.match(after) or _CLOSED.search(before) or _CAPITALS.search(before)
    if found is None:
        return None
    named = " ".join(found[1].split())
    return None if any(named in name.quote or name.quote in named for name in scene.names) else named


def _counted(scene: Scene, mentions: Sequence[Mention]) -> str | None:
    """The unit of the largest count of goods, in English as units are."""
    counts = [m for m in mentions if m.attribute is Attribute.QUANTITY and m.figure is not None]
    told = [as_told(scene, mention, mentions) for mention in counts]
    goods = [f for f in told if unit_class(f) in _GOODS and (f.unit or "").isascii() and f.unit not in _ANYTHING]
    return max(goods, key=lambda f: f.value or 0).unit if goods else None
