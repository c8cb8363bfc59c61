"""Which parts of a page dump are the article, and which paragraphs of an article tell of the past.

A page dump is known by its many short lines without a full stop. In one, the article is the densest run of prose; menus
before it, and everything after the first line that leads on to other news, are furniture. An ordinary article is whole.
"""

import re
from collections.abc import Sequence

from c5db.domain.records import Span
from c5db.text.sentences import paragraphs
from c5db.text.words import LANGUAGES, text_words

_HEADER = re.compile(r"\A\s*date \d{4}-\d\d-\d\d[ \t]*")
_PROSE_END = re.compile(r"[.!?…:;][»”\"')\]]*$")
_COUNTER = re.compile(
    r"^(?:\d{1,2}:\d\d\b|\d{1,2} [^\W\d]+,? \d{4}.{0,30}$|\d{1,2}\.\d\d(?:\.\d{2,4})?\b.{0,12}$|[\W\d]*$|[•·*▸›»-]\s)"
)
SHORT = 100
"""A line shorter than this and without a full stop is no prose."""


def article_body(text: str) -> tuple[Span, ...]:
    """The parts of `text` that are the article, in order; the whole text where it is no page dump."""
    header = _HEADER.match(text)
    lines = [s for s in paragraphs(text) if header is None or s.end > header.end()]
    if header is not None and lines and lines[0].start < header.end():
        lines[0] = Span(header.end(), lines[0].end)
    lines = [line for line in lines if line.start < line.end]
    if not lines:
        return ()
    if _is_dump(text, lines):
        lines = _article_of_dump(text, lines)
    kept = [part for line in lines if (part := _without_pointer(text, line)) is not None]
    return _joined(text, kept)


def _is_dump(text: str, lines: Sequence[Span]) -> bool:
    """Many lines, and no small part of them fragments."""
    fragments = sum(not is_prose(text[s.start : s.end]) for s in lines)
    return len(lines) >= 7 and fragments >= 5 and fragments * 4 >= len(lines)


def is_prose(line: str) -> bool:
    return (bool(_PROSE_END.search(line)) and len(line) > 40) or len(line) >= SHORT * 2


def _article_of_dump(text: str, lines: Sequence[Span]) -> list[Span]:
    """From the first prose to the last before the page goes on to other things."""
    prose = [i for i, s in enumerate(lines) if is_prose(text[s.start : s.end])]
    if not prose:
        return list(lines)
    first, last = prose[0], prose[0]
    for index in range(first, len(lines)):
        line = text[lines[index].start : lines[index].end]
        if index in prose and not is_furniture(line):
            if _only_fragments(text, lines, last + 1, index) and index - last > 6:
                break
            last = index
        elif leads_away(line):
            break
    body = lines[first : last + 1]
    return [
        s
        for s in body
        if (is_prose(text[s.start : s.end]) and not is_furniture(text[s.start : s.end])) or _subheading(text, s)
    ]


def _subheading(text: str, line: Span) -> bool:
    """A short line between prose: kept, since list items and unfinished lines of an article look so."""
    words = text[line.start : line.end]
    return len(words) > 25 and not _COUNTER.match(words) and not is_furniture(words)


def _only_fragments(text: str, lines: Sequence[Span], start: int, end: int) -> bool:
    return all(not is_prose(text[s.start : s.end]) for s in lines[start:end])


def leads_away(line: str) -> bool:
    low = line.lower().strip(" :•·-–—")
    return any(
        low.startswith(mark) and len(low) < len(mark) + 15
        for code in LANGUAGES
        for mark in text_words(code).after_article
    )


def is_furniture(line: str) -> bool:
    low = line.lower().lstrip(" •·-–—")
    return any(low.startswith(mark) for code in LANGUAGES for mark in text_words(code).furniture) and len(line) < 160


def points_elsewhere(line: str) -> bool:
    """Whether a line opens as a pointer to another article: «Читайте также», "See also"."""
    low = line.lower().lstrip("•·-–— ")
    return any(low.startswith(mark) for code in LANGUAGES for mark in text_words(code).read_also)


def headline(text: str) -> str | None:
    """The headline of a page dump, where it stands there twice or above the date."""
    return None


def _without_pointer(text: str, line: Span) -> Span | None:
    """The line without a pointer to another article at its start, or None where it is nothing else.

    A pointer glued to the paragraph after it («ЧИТАЙТЕ ТАКЖЕ: заголовокСледующий абзац») ends where a lower-case
    letter, a closing quote or a question mark meets a capital.
    """
    words = text[line.start : line.end]
    low = words.lower().lstrip("•·-–— ")
    if not any(low.startswith(mark) for code in LANGUAGES for mark in text_words(code).read_also):
        return line
    glued = re.search(r"[a-zа-яё?!»”](?=[A-ZА-ЯЁ«][а-яёa-z])", words)
    if glued is None or len(words) - glued.end() < 80:
        return None
    return Span(line.start + glued.end(), line.end)


def _joined(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring lines as one span, when only space stands between them."""
    joined: list[Span] = []
    for line in lines:
        if joined and not text[joined[-1].end : line.start].strip():
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def is_background(paragraph: str, lang: str) -> bool:
    """Whether a paragraph tells what was known before: «Напомним, …», "Last year …"."""
    low = paragraph.lower().lstrip('«"“ ')
    return low.startswith(text_words(lang).background)
