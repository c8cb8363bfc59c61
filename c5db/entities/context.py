"""A text as the name finders see it: its words, its sentences' first words, and the vocabulary of its language."""

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from c5db.entities import datelines
from c5db.entities.inflection import kazakh_ending
from c5db.entities.tokens import Tokens, tokenize
from c5db.entities.vocabulary import Vocabulary, vocabulary
from c5db.languages.en.names import COMPANY_WORDS
from c5db.text import sentences

_OPENING = '«“„"'
_BREAK = re.compile("\n")
_CLOSING = '»”"“'


@dataclass(frozen=True, slots=True)
class Context:
    """What all finders share."""

    text: str
    lang: str
    tokens: Tokens
    words: Vocabulary
    openings: frozenset[int]
    """The first word of each sentence."""
    sentence_of: Sequence[int]
    """The sentence of each word."""
    inner_capitals: frozenset[str]
    """Words that stand in capital letters inside a sentence."""
    lowers: frozenset[str]
    """Words that stand in small letters."""
    lines: Sequence[tuple[int, int]]
    """The words of the line of each word, as first and last + 1."""
    headings: frozenset[int]
    """The first word of each line whose longer words are all in capitals."""

    def before(self, at: int, count: int) -> Iterator[int]:
        """The words before `at` in its sentence, nearest first."""
        for i in range(at - 1, max(-1, at - 1 - count), -1):
            if self.sentence_of[i] != self.sentence_of[at]:
                return
            yield i

    def after(self, at: int, count: int) -> Iterator[int]:
        """The words from `at` on in the sentence of the word before."""
        for i in range(at, min(len(self.tokens), at + count)):
            if at and self.sentence_of[i] != self.sentence_of[at - 1]:
                return
            yield i

    def low(self, at: int) -> str:
        words = self.tokens.words
        return words[at].low if 0 <= at < len(words) else ""

    def line(self, at: int) -> range:
        """The words on the line of the word at `at`."""
        return range(*self.lines[at])

    def opens_line(self, at: int) -> bool:
        """Whether a sentence begins with the word at `at`, perhaps behind its dateline: "LONDON — Lender Aurora"."""
        return at in self.openings or datelines.ends(self.tokens.gap(at) if at else "")

    def in_heading(self, at: int) -> bool:
        """Whether the word at `at` stands in a heading that capitalises all its words."""
        return self.lines[at][0] in self.headings

    def is_form(self, at: int) -> bool:
        """Whether the word at `at` is a legal form."""
        forms = self.words.words
        return self.low(at) in forms.legal_forms or self.low(at) in forms.state_forms

    def is_post(self, at: int) -> bool:
        """Whether the word at `at` is a post that people hold; English posts may stand in the plural."""
        low = self.low(at)
        return bool(
            self.words.posts.of(low) or (self.lang == "en" and low.endswith("s") and self.words.posts.of(low[:-1]))
        )

    def company_word(self, first: int, last: int) -> bool:
        """Whether a word that fills or ends names of companies stands in several words."""
        return last - first > 1 and any(self.low(i) in COMPANY_WORDS for i in range(first, last))

    def quoted(self, first: int, last: int) -> bool:
        """Whether quotation marks enclose the words from `first` up to before `last`."""
        left = self.tokens.starts[first] - 1
        right = self.tokens.ends[last - 1]
        return left >= 0 and right < len(self.text) and self.text[left] in _OPENING and self.text[right] in _CLOSING

    def quoted_by(self, first: int) -> bool:
        """Whether a name in quotes begins at `first` whose case a type noun or legal form before it bears."""
        if self.lang != "ru" or not 0 < first < len(self.tokens):
            return False
        if self.text[self.tokens.starts[first] - 1] not in _OPENING:
            return False
        return bool(self.is_form(first - 1) or self.words.types.of(self.low(first - 1)))

    def hanging_case(self, last: int) -> str | None:
        """The case of an ending set off by a hyphen or a quotation mark after a name: «АҚШ-тың», «Ромашка»ның.

        A legal form between bears it: «Ромашка» ЖШС-нен.
        """
        if last < len(self.tokens) and self.tokens.words[last].upper and self.is_form(last):
            last += 1
        if last >= len(self.tokens) or self.tokens.words[last].capital:
            return None
        gap = self.tokens.gap(last)
        cases = kazakh_ending(self.tokens.words[last].low) if gap and gap.strip("-‑–»”\"'’") == "" else None
        return cases[0] if cases else None


def read_context(text: str, lang: str) -> Context:
    """The context of a text."""
    tokens = tokenize(text)
    openings, sentence_of = set(), [0] * len(tokens)
    for number, span in enumerate(sentences(text, None, lang)):
        first = bisect.bisect_left(tokens.starts, span.start)
        last = bisect.bisect_left(tokens.starts, span.end)
        openings.add(first)
        sentence_of[first:last] = [number] * (last - first)
    inner = frozenset(w.raw for at, w in enumerate(tokens.words) if w.capital and at not in openings)
    lowers = frozenset(w.low for w in tokens.words if not w.capital)
    lines = _lines(tokens)
    headings = frozenset(first for first, last in set(lines) if _is_heading(tokens, first, last))
    return Context(
        text, lang, tokens, vocabulary(lang), frozenset(openings), sentence_of, inner, lowers, lines, headings
    )


def _is_heading(tokens: Tokens, first: int, last: int) -> bool:
    long_words = [w for w in tokens.words[first:last] if len(w.raw) > 3 and not w.digit]
    return len(long_words) > 3 and all(w.capital for w in long_words)


def _lines(tokens: Tokens) -> list[tuple[int, int]]:
    breaks = {bisect.bisect_left(tokens.starts, match.start()) for match in _BREAK.finditer(tokens.text)}
    bounds = [0, *sorted(at for at in breaks if 0 < at < len(tokens)), len(tokens)]
    return [(first, last) for first, last in itertools.pairwise(bounds) for _ in range(first, last)]
