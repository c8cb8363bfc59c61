"""Word families found in a text: each token with the meanings that the language's words give it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module

from c5db.languages.deal_words import DealWords

TOKEN = re.compile(r"[^\W_]+(?:[-'’·][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text: its place, its lower-case form and the families it opens."""

    start: int
    end: int
    low: str
    families: tuple[str, ...] = ()
    breaks: bool = False
    """It opens a new clause."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    family: str
    rest: tuple[str, ...]
    """The words after the first, each with its `*`."""


class Lexicon:
    """The patterns of one language, ready to tag tokens; a token's meanings are looked up once per word."""

    def __init__(self, words: DealWords) -> None:
        self._exact: dict[str, list[_Pattern]] = {}
        self._stems: dict[str, list[_Pattern]] = {}
        for family, patterns in words.families.items():
            for pattern in patterns.split(","):
                self._add(family, pattern.lower().split())
        for pattern in words.clause_breaks.split(","):
            self._add("", pattern.lower().split())
        self._heads = lru_cache(maxsize=100_000)(self._find_heads)

    def _add(self, family: str, parts: list[str]) -> None:
        if parts:
            head, *rest = parts
            table = self._stems if head.endswith("*") else self._exact
            table.setdefault(head.rstrip("*"), []).append(_Pattern(family, tuple(rest)))

    def _find_heads(self, word: str) -> tuple[_Pattern, ...]:
        found = list(self._exact.get(word, ()))
        for size in range(2, len(word) + 1):
            found += self._stems.get(word[:size], ())
        return tuple(found)

    def tag(self, text: str) -> list[Token]:
        """The tokens of `text`, each with the families of the patterns that begin at it."""
        places = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
        lows = [text[start:end].lower() for start, end in places]
        tokens = []
        for at, (low, (start, end)) in enumerate(zip(lows, places, strict=True)):
            heads = self._heads(low)
            if not heads:
                tokens.append(Token(start, end, low))
                continue
            met = {p.family for p in heads if not p.rest or _follows(p.rest, lows, at + 1)}
            tokens.append(Token(start, end, low, tuple(sorted(met - {""})), "" in met))
        return tokens


def _follows(rest: tuple[str, ...], lows: Sequence[str], at: int) -> bool:
    if at + len(rest) > len(lows):
        return False
    return all(
        low.startswith(part[:-1]) if part.endswith("*") else low == part
        for part, low in zip(rest, lows[at : at + len(rest)], strict=True)
    )


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language."""
    return Lexicon(import_module(f"c5db.languages.{lang}.deals").WORDS)
