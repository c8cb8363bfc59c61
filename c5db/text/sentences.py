"""Paragraphs and sentences as spans; nothing is copied and nothing is lost."""

import re
from collections.abc import Iterator

from c5db.domain.records import Span
from c5db.text.words import text_words

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s)")
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)$")
_OPENS = re.compile(r"\s+[«“„\"'(\[–—-]*\s?(\w)")


def paragraphs(text: str) -> list[Span]:
    """The lines of the text that hold something, without the spaces around them."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            found.append(Span(start, end))
    return found


def sentences(text: str, span: Span | None = None, lang: str = "ru") -> list[Span]:
    """The sentences of a text, or of a part of it; a line break always ends one."""
    whole = span or Span(0, len(text))
    found: list[Span] = []
    for line in _LINE.finditer(text, whole.start, whole.end):
        start = line.start()
        for end in (*_ends(text, line.start(), line.end(), lang), line.end()):
            piece = text[start:end]
            left = start + len(piece) - len(piece.lstrip())
            right = start + len(piece.rstrip())
            if left < right:
                found.append(Span(left, right))
            start = end
    return found


def _ends(text: str, start: int, end: int, lang: str) -> Iterator[int]:
    abbreviations = text_words(lang).abbreviations
    for stop in _STOP.finditer(text, start, end):
        opening = _OPENS.match(text, stop.end())
        if opening is None or opening.end() > end:
            continue
        first = opening.group(1)
        if not (first.isupper() or first.isdigit() or text[opening.start() : opening.end()].strip()[:1] in '«“„"—–-'):
            continue
        if (
            stop.group()[0] == "."
            and len(stop.group()) == 1
            and _goes_on(text, start, stop.start(), first, abbreviations)
        ):
            continue
        yield stop.end()


def _goes_on(text: str, start: int, stop: int, first: str, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at `stop` ends an abbreviation or an initial, not the sentence."""
    last = _LAST_WORD.search(text, max(start, stop - 20), stop)
    if last is None:
        return False
    word = last.group(1)
    if len(word) == 1 and word.isupper():
        return True
    low = word.lower()
    if low in abbreviations or (low.rpartition(".")[2] in abbreviations and "." in low):
        # «г. Алматы» goes on; «в 2025 г. Компания» ends, as does any year or sum before a capital.
        number_before = text[max(start, last.start() - 6) : last.start()].strip()[-1:].isdigit()
        return not (number_before and first.isupper())
    return False
