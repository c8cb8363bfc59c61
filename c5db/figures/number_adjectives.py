"""The number within an adjective: «тридцатилетний» holds 30 and years, «пятипроцентный» 5 and per cents."""

from collections.abc import Mapping
from decimal import Decimal

from c5db.figures.table import KNOWN_WORDS, LONGEST_WORD, Table

TENS = 20
"""From here on a number in one word takes a second one behind it: «двадцатипяти»."""


class NumberAdjectives:
    """The adjectives of a language that begin with a number and go on with what it counts."""

    def __init__(self, prefixes: Table[Decimal], tails: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._tails = [(stem.strip(), code) for code, stems in tails.items() for stem in stems.split(",")]
        self._known: dict[str, tuple[Decimal, str] | None] = {}

    def get(self, word: str) -> tuple[Decimal, str] | None:
        """The number and the code of what it counts (days, or `percent`); each word is worked out once."""
        try:
            return self._known[word]
        except KeyError:
            if len(self._known) >= KNOWN_WORDS:
                self._known.clear()
            found = self._known[word] = self._find(word) if len(word) <= LONGEST_WORD else None
            return found

    def number(self, word: str) -> Decimal | None:
        """The number that a word holds as the first part of such an adjective: «двух» of «двух-трёхлетний»."""
        return self._number(word) if len(word) <= LONGEST_WORD else None

    def _find(self, word: str) -> tuple[Decimal, str] | None:
        for stem, code in self._tails:
            prefix, found, _ = word.partition(stem)
            number = self._number(prefix) if found and prefix else None
            if number is not None:
                return number, code
        return None

    def _number(self, prefix: str) -> Decimal | None:
        """«двадцатипяти» → 25: one word for a number, or two of falling rank."""
        whole = self._prefixes.get(prefix)
        if whole is not None:
            return whole
        for cut in range(2, len(prefix) - 1):
            tens, ones = self._prefixes.get(prefix[:cut]), self._prefixes.get(prefix[cut:])
            if tens is not None and ones is not None and tens >= TENS and ones < (10 if tens < 100 else 100):
                return tens + ones
        return None
