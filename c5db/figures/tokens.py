"""A text cut into numbers, words and signs."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*)|([^\W\d_]+(?:['’·][^\W\d_]+)*)|[^\w\s]|_")
NUMBER, WORD, SIGN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token."""

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]
    kinds: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def tight(self, at: int) -> bool:
        """No space between the token `at` and the one before it."""
        return at > 0 and self.ends[at - 1] == self.starts[at]

    def gap(self, at: int) -> str:
        """What stands between the token `at` and the one before it."""
        return self.text[self.ends[at - 1] : self.starts[at]] if at > 0 else ""

    def raw(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]]


def tokenize(text: str) -> Tokens:
    """The tokens of a text, in one pass."""
    starts, ends, lows, kinds = [], [], [], []
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        lows.append(match.group().lower())
        kinds.append(NUMBER if match.lastindex == 1 else WORD if match.lastindex == 2 else SIGN)
    return Tokens(text, starts, ends, lows, kinds)
