"""The words of a text with what their letters tell, laid out for the name finders."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from c5db.text.words import REMEMBERED

WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_JOINS = frozenset(" \u00a0\u202f\u2009-–—‑.&'’ʼ`«»“”„\"/")


@dataclass(frozen=True, slots=True)
class Word:
    """A word form, whatever its place: lower-cased, with its shape and script."""

    raw: str
    low: str
    capital: bool
    upper: bool
    latin: bool
    digit: bool


@lru_cache(maxsize=REMEMBERED)
def word(raw: str) -> Word:
    """The word of a form as written; «ё» counts as «е»."""
    capital = raw[0].isupper()
    return Word(
        raw=raw,
        low=raw.lower().replace("ё", "е"),
        capital=capital,
        upper=capital and len(raw) > 1 and raw.isupper(),
        latin=_LATIN.search(raw) is not None,
        digit=raw[0].isdigit(),
    )


@dataclass(frozen=True, slots=True)
class Tokens:
    """All words of a text in order; parallel sequences."""

    text: str
    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, at: int) -> str:
        """What stands between the word at `at` and the one before it."""
        return self.text[self.ends[at - 1] if at else 0 : self.starts[at]]

    def joined(self, at: int) -> bool:
        """Whether the word at `at` can belong to one name with the word before it."""
        if at <= 0 or at >= len(self.words):
            return False
        gap = self.text[self.ends[at - 1] : self.starts[at]]
        return len(gap) <= 4 and _JOINS.issuperset(gap)

    def spaced(self, at: int) -> bool:
        """Whether only a space or hyphen parts the word at `at` from the one before it."""
        if at <= 0 or at >= len(self.words):
            return False
        return self.text[self.ends[at - 1] : self.starts[at]] in {" ", "\u00a0", "-", "‑", "\u202f", "'", "’"}

    def quote(self, first: int, last: int) -> str:
        """The text from the word at `first` up to the one before `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def words_of(text: str) -> list[str]:
    """The word forms of `text`, in order."""
    return WORD.findall(text)


def tokenize(text: str) -> Tokens:
    """The words of `text`."""
    spans = [match.span() for match in WORD.finditer(text)]
    return Tokens(
        text=text,
        words=[word(text[start:end]) for start, end in spans],
        starts=[start for start, _ in spans],
        ends=[end for _, end in spans],
    )
