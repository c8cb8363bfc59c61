"""Word families found in a text: each token with the meanings that the language's words give it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from c5db.languages.deal_words import DealWords
from c5db.text.words import REMEMBERED

NOT = "!"
"""Before a pattern: where it stands, its first word does not have the meaning that it has alone."""
DEEDS = ("v.", "d.")
"""How the families begin of what is done and what is agreed."""
TOKEN = re.compile(r"[^\W_]+(?:[-'’·&][^\W_]+)*")


class Token(NamedTuple):
    """A word of the text: its place, its lower-case form and the families it opens."""

    start: int
    end: int
    low: str
    families: tuple[str, ...] = ()
    breaks: bool = False
    """It opens a new clause."""
    words: int = 1
    """So many words the longest pattern has that tells a deed or a matter and begins here."""


class _Word(NamedTuple):
    """What a word opens by itself, and the phrases that begin with it."""

    families: tuple[str, ...]
    breaks: bool
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    """The words after the first, each with its `*`, and the family; by the letter that the second word begins with.
    Under `*` are those that any word may follow, which stand with each letter too."""


class Lexicon:
    """The patterns of one language, ready to tag tokens; a token's meanings are looked up once per word."""

    def __init__(self, families: Mapping[str, str], clause_breaks: str = "", *, one_deed: bool = False) -> None:
        self._one_deed = one_deed
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for family, patterns in families.items():
            for pattern in patterns.split(","):
                self._add(family, _bare(pattern.lower()).split())
        for pattern in clause_breaks.split(","):
            self._add("", _bare(pattern.lower()).split())
        self._word = lru_cache(maxsize=REMEMBERED)(self._look_up)

    def _add(self, family: str, parts: list[str]) -> None:
        if parts and parts[0].startswith(NOT):
            self._add(NOT + family, [parts[0].removeprefix(NOT), *parts[1:]])
        elif parts:
            head, *rest = parts
            table = self._stems if head.endswith("*") else self._exact
            table.setdefault(head.rstrip("*"), []).append((tuple(rest), family))

    def _look_up(self, word: str) -> _Word:
        found = list(self._exact.get(word, ()))
        for size in range(2, len(word) + 1):
            found += self._stems.get(word[:size], ())
        alone = {family for rest, family in found if not rest}
        phrases = tuple((rest, family) for rest, family in found if rest and family not in alone)
        return _Word(tuple(sorted(alone - {""})), "" in alone, _by_letter(phrases))

    def tag(self, text: str) -> list[Token]:
        """The tokens of `text`, each with the families of the patterns that begin at it."""
        places = [m.span() for m in TOKEN.finditer(text)]
        lows = [text[start:end].lower() for start, end in places]
        bare = [_bare(low) for low in lows] if "ё" in text or "Ё" in text else lows
        tokens = []
        within = 0
        for at, (low, (start, end)) in enumerate(zip(lows, places, strict=True)):
            families, breaks, phrases = self._word(bare[at])
            met: list[tuple[tuple[str, ...], str]] = []
            if phrases and at + 1 < len(bare):
                begun = phrases.get(bare[at + 1][0]) or phrases["*"]
                met = [(rest, family) for rest, family in begun if _follows(rest, bare, at + 1)]
            words = 1
            if met:
                told = {*families, *(family for _, family in met)}
                breaks = breaks or "" in told
                families = tuple(sorted(f for f in told if f and f[0] != NOT and NOT + f not in told))
                words += max((len(rest) for rest, family in met if family.startswith(DEEDS)), default=0)
            if at < within:
                families, words = tuple(f for f in families if not f.startswith(DEEDS)), 1
            elif self._one_deed:
                within = at + 1 + max((len(rest) for rest, family in met if family.startswith("v.")), default=0)
            tokens.append(Token(start, end, low, families, breaks, words))
        return tokens


def _by_letter(
    phrases: Sequence[tuple[tuple[str, ...], str]],
) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """The phrases by the letter that their first word begins with, those of any word with each."""
    letters = {rest[0][0] for rest, _ in phrases} | {"*"} if phrases else set()
    return {letter: [phrase for phrase in phrases if phrase[0][0][0] in (letter, "*")] for letter in letters}


def _bare(words: str) -> str:
    """Without the dots of ё, which many writers leave out."""
    return words.replace("ё", "е")


def _follows(rest: tuple[str, ...], lows: Sequence[str], at: int) -> bool:
    if at + len(rest) > len(lows):
        return False
    for place, part in enumerate(rest, at):
        if lows[place] != part and not (part[-1] == "*" and lows[place].startswith(part[:-1])):
            return False
    return True


@cache
def deal_words(lang: str) -> DealWords:
    """The words of deals of a language."""
    words: DealWords = import_module(f"c5db.languages.{lang}.deals").WORDS
    return words


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language."""
    words = deal_words(lang)
    return Lexicon(words.families, words.clause_breaks, one_deed=words.one_deed)
