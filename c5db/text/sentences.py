"""Paragraphs and sentences as spans; nothing is copied and nothing is lost."""

import re
from collections.abc import Iterator

from c5db.domain.records import Span
from c5db.text.words import text_words

LONGEST = 3000
"""Characters of a sentence at the most: what runs on longer is no sentence but a table or a list, and is cut."""

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_STOP = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s)|(?<=[а-яёәғқңөұүһі]{2})[.!?…](?=[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі])")
_LAST_WORD = re.compile(r"([^\W_]+(?:[.-][^\W_]+)*)$")
_OPENS = re.compile(r"\s*(?:[–—-]\s+)?[«“„\"'(\[]*\s?(\w[\w'’-]*)")

_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_COUNTED = re.compile(r"(?:\d|млн|млрд|трлн|тыс|мың)\.?$", re.IGNORECASE)


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
                found += _cut(text, Span(left, right))
            start = end
    return found


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span whole, or where it is too long in pieces that end at a space."""
    start = span.start
    while span.end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        end = space if space > 0 else start + LONGEST
        yield Span(start, end)
        start = end + 1 if space > 0 else end
    yield Span(start, span.end)


def _ends(text: str, start: int, end: int, lang: str) -> Iterator[int]:
    for stop in _STOP.finditer(text, start, end):
        opening = _OPENS.match(text, stop.end(), end)
        if opening is None or not (opening[1][0].isupper() or opening[1][0].isdigit()):
            continue
        if stop.group() == "." and _goes_on(text, start, stop.start(), opening[1], lang):
            continue
        yield stop.end()


def _goes_on(text: str, start: int, stop: int, following: str, lang: str) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial or a number in a list."""
    words = text_words(lang)
    last = _LAST_WORD.search(text, max(start, stop - 20), stop)
    if last is None:
        return False
    word = last.group(1)
    if word.isdigit():
        return last.start() == start or not text[start : last.start()].strip()
    if len(word) == 1 and word.isupper():
        return not following[0].isdigit()
    if len(word) > 2 and _INITIALS.fullmatch(word) and word.isupper() and lang != "en":
        return True
    low = word.lower()
    if low.isascii() and lang != "en":
        # A company's legal form in Cyrillic text: «Wabtec Corp. Контракт» ends, «Industries Inc. (KPI)» does not.
        return low in text_words("en").abbreviations and (following[0].isascii() or text[stop + 1 : stop + 3] == " (")
    if low not in words.abbreviations:
        return bool(len(word) > 2 and _INITIALS.fullmatch(word) and following.lower() not in words.starters)
    if low not in words.closing_abbreviations or text[stop + 1 : stop + 3] == " (":
        return True
    if words.starters:
        return following.lower() not in words.starters
    if low in words.currencies:
        return following.isupper() and len(following) > 1
    # «г. Алматы» goes on; «в 2025 г. Компания» ends, as does a sum before a capital.
    counted = text[max(start, last.start() - 12) : last.start()].rstrip()
    return not (_COUNTED.search(counted) or "." in low)
