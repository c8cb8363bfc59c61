"""A text cut into numbers, words and signs."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*)|([^\W\d_]+(?:['’·*][^\W\d_]+)*)|[^\w\s]|_|(\n)")
NUMBER, WORD, SIGN = 0, 1, 2
DASHES = {"-", "–", "—"}
SENTENCE_ENDS = {".", "!", "?"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token."""

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]
    kinds: list[int]
    line_starts: set[int]
    """The tokens that begin a line."""

    def __len__(self) -> int:
        return len(self.starts)

    def low(self, at: int) -> str:
        """The token in lower case; nothing beyond either end."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def raw(self, at: int) -> str:
        """The token as written; nothing beyond either end."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.starts) else ""

    def is_word(self, at: int) -> bool:
        return 0 <= at < len(self.kinds) and self.kinds[at] == WORD

    def is_number(self, at: int) -> bool:
        return 0 <= at < len(self.kinds) and self.kinds[at] == NUMBER

    def is_sign(self, at: int) -> bool:
        return 0 <= at < len(self.kinds) and self.kinds[at] == SIGN

    def tight(self, at: int) -> bool:
        """No space between the token `at` and the one before it."""
        return 0 < at < len(self.starts) and self.ends[at - 1] == self.starts[at]

    def gap(self, at: int) -> str:
        """What stands between the token `at` and the one before it."""
        return self.text[self.ends[at - 1] : self.starts[at]] if 0 < at < len(self.starts) else ""

    def quote(self, first: int, last: int) -> str:
        """The tokens from `first` up to `last` as written."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def new_line(self, at: int) -> bool:
        """Whether a line ends between the token `at` and the one before it."""
        return at in self.line_starts

    def abbreviated(self, at: int) -> bool:
        """Whether the full stop at `at` belongs to the word before it and does not end the sentence: «руб. за»."""
        if self.low(at) != "." or not self.tight(at):
            return False
        return not (self.raw(at + 1)[:1].isupper() or self.new_line(at + 1) or at + 1 >= len(self))

    def ends_sentence(self, at: int) -> bool:
        """Whether a sentence ends at the token `at`: a stop before a capital or a line end, not in «млн. долларов»."""
        if self.lows[at] not in SENTENCE_ENDS:
            return False
        following = self.raw(at + 1)[:1]
        return not following.islower() or self.new_line(at + 1)


def tokenize(text: str) -> Tokens:
    """The tokens of a text, in one pass."""
    starts: list[int] = []
    ends: list[int] = []
    lows: list[str] = []
    kinds: list[int] = []
    line_starts: set[int] = set()
    for match in _TOKEN.finditer(text):
        group = match.lastindex
        if group == 3:
            line_starts.add(len(starts))
            continue
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        lows.append(text[start:end].lower())
        kinds.append(NUMBER if group == 1 else WORD if group == 2 else SIGN)
    return Tokens(text, starts, ends, lows, kinds, line_starts)
