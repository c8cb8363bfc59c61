"""Spellings of one name in a table of claims: who writes it a letter otherwise may mean the same."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from c5db.reconcile.intervals import Interval

ALIKE = 0.8
"""So like each other, of one, are two spellings."""
LEAST = 4
"""Words of fewer letters are easily other words: gates, grades, initials."""
MOST_COMPARED = 100
"""Of more values only the commonest are compared with all others."""
_WORD, _DIGITS, _LETTER = re.compile(r"\w+"), re.compile(r"\d+"), re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Spelling(Interval):
    """A text, and how like it are the others that may stand for what it says."""

    low: None = None
    high: None = None
    text: str = ""
    others: Mapping[str, float] = field(default_factory=dict, compare=False)

    def meets(self, other: Interval) -> bool:
        """The two may be spellings of one name."""
        return isinstance(other, Spelling) and other.text in self.others


class _Words(NamedTuple):
    """What is compared of a text: its words without case, marks and accents, the same in order, and its digits."""

    plain: str
    ordered: str
    digits: tuple[str, ...]


def spellings(said: Counter[str]) -> Mapping[str, Spelling]:
    """The texts among the values of one item, counted, that have others like them.

    Two are alike where their words, in whatever order and case, take few changes of letters from one to the other;
    their digits must be the same. That the like support each other is ACCUSIM (Dong, Berti-Equille and Srivastava,
    "Integrating Conflicting Data: The Role of Source Dependence", 2009).
    """
    texts = {value: _words(value) for value in sorted(said, key=lambda value: (-said[value], value))}
    able = {value: words for value, words in texts.items() if len(_LETTER.findall(words.plain)) >= LEAST}
    plain = {value: words.plain for value, words in able.items()}
    ordered = {value: words.ordered for value, words in able.items()}
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for one in islice(able, MOST_COMPARED):
        for other, likeness in chain(_like(plain[one], plain), _like(ordered[one], ordered)):
            if other != one and able[other].digits == able[one].digits:
                most = max(likeness, found[one].get(other, 0.0))
                found[one][other] = found[other][one] = most
    return {value: Spelling(text=value, others=others) for value, others in found.items()}


def _words(text: str) -> _Words:
    letters = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    words = _WORD.findall(letters.casefold())
    return _Words(" ".join(words), " ".join(sorted(words)), tuple(_DIGITS.findall(letters)))


def _like(words: str, texts: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """The texts that are like these words, and how much: from `ALIKE` to 1."""
    scorer = Levenshtein.normalized_similarity
    for _, likeness, value in process.extract(words, texts, scorer=scorer, score_cutoff=ALIKE, limit=None):
        yield value, likeness
