"""What kind of line a line is: prose, a heading that leads to other things, a caption, a menu, a date, a counter."""

import re
from functools import cache

from c5db.text.words import LANGUAGES, text_words

_SENTENCE_END = re.compile(r"[.!?…][»”\"')\]]*$")
_PROSE_END = re.compile(r"[.!?…:;][»”\"')\]]*$")
_CELLS = re.compile(r"\s*[|/•·›»→>–—\t]+\s*|\s{2,}|,\s|\s*:\s")
_BULLET = " \t•·▪►▶*-–—✔➤■◆"
_CLOCK = re.compile(r"^\d{1,2}[:.]\d\d(?!\.?\d)\b")
_NUMBERS_ONLY = re.compile(r"^[\W\d_]*$")
_RATE = re.compile(
    r"(?<![^\W\d_])(?:USD|EUR|RUB|KZT|CNY|GBP|UZS|KGS|BTC|Brent|WTI|[$€₽£¥])(?:/[A-Z]{3})?\s*[:=—–-]?\s*[$€£]?\d+(?:[.,]\d+)?"
)
_CAPTION_END = re.compile(r"[.,] [^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?, \d{1,2} [^\W\d_]+ \d{4}(?: года| г| жыл)?\.?$")
SHORT = 160
"""Captions, notices and labels are shorter than this."""
PARAGRAPH = 120
"""Prose of this length is a paragraph, not a headline with a full stop."""


def is_prose(line: str) -> bool:
    """A sentence that ends as one, or a line so long that it cannot be a headline."""
    return (bool(_PROSE_END.search(line)) and len(line) > 40) or len(line) >= 200


def is_sentence(line: str) -> bool:
    """A line that ends as sentences do."""
    return bool(_SENTENCE_END.search(line))


def leads_away(line: str) -> bool:
    """A heading after which a page goes on to other things: «Читайте также», "Most read this week", «Пікірлер (2)»."""
    low = _bare(line)
    mark = _mark_of(low, _headings())
    if mark is None:
        return False
    rest = low[len(mark) :].strip(" :()[]0123456789·|–—-")
    return len(rest) <= 20 and len(rest.split()) <= 3 and not is_sentence(line)


def points_elsewhere(line: str) -> bool:
    """A line that names another article: «Читайте также: …», "Related: …"."""
    low = _bare(line)
    if _mark_of(low, _pointers()) is not None:
        return True
    mark = _mark_of(low, _headings())
    return mark is not None and low[len(mark) :].lstrip().startswith(":") and not _capitalless(line)


def is_furniture(line: str) -> bool:
    """A line of a page that is never text: a caption, a notice, a row of menu entries or rates, a bare number."""
    if _NUMBERS_ONLY.match(line) or is_menu(line) or is_caption(line):
        return True
    if len(line) > SHORT:
        return False
    low = _bare(line)
    if _mark_of(low, _notices()) is not None:
        return True
    return (_mark_of(low, _labels()) is not None or len(_RATE.findall(line)) > 1) and not is_sentence(line)


def is_menu(line: str) -> bool:
    """Whether a line is made of menu entries and buttons."""
    if len(line) > SHORT or is_sentence(line):
        return False
    cells = [cell for cell in (c.strip(_BULLET).lower() for c in _CELLS.split(line)) if cell]
    known = sum(cell in _menu() for cell in cells)
    words = line.lower().split()
    return (bool(cells) and known * 2 > len(cells)) or (1 < len(words) <= 8 and all(word in _menu() for word in words))


def is_caption(line: str) -> bool:
    """A picture's caption ends with place and date and without a full stop."""
    return bool(_CAPTION_END.search(line)) and len(line) < 300 and not line.endswith(".")


def names_source(line: str) -> bool:
    """A line such as «Источник: …», which is part of the article though no sentence."""
    return len(line) <= SHORT and _mark_of(_bare(line), _sources()) is not None


def is_counter(line: str) -> bool:
    """A line that opens with a time, as headlines of a news feed do."""
    return bool(_CLOCK.match(line)) and not is_sentence(line)


def is_bulleted(line: str) -> bool:
    """An item of a list."""
    return bool(re.match(r"(?:[•·▪►▶*✔➤■◆]|[-–—](?=\s)|\d{1,2}[.)](?=\s))\s*\S", line))


def _bare(line: str) -> str:
    return line.strip(_BULLET).lower()


def _capitalless(line: str) -> bool:
    """Whether what stands after the colon goes on in lower case, as an explanation does and a headline does not."""
    rest = line.partition(":")[2].strip(' «"“')
    return rest[:1].islower()


_Marks = dict[str, tuple[str, ...]]
_KEY = 2


def _mark_of(low: str, marks: _Marks) -> str | None:
    """The longest mark that the line opens with, as whole words."""
    for mark in marks.get(low[:_KEY], ()):
        if low.startswith(mark) and (not mark[-1].isalnum() or not low[len(mark) : len(mark) + 1].isalnum()):
            return mark
    return None


def _gathered(*fields: str) -> _Marks:
    """The marks of all languages by their first letters, the longest first."""
    marks = {mark for code in LANGUAGES for field in fields for mark in getattr(text_words(code), field)}
    found: dict[str, list[str]] = {}
    for mark in sorted(marks, key=lambda mark: (-len(mark), mark)):
        found.setdefault(mark[:_KEY], []).append(mark)
    return {key: tuple(group) for key, group in found.items()}


@cache
def _headings() -> _Marks:
    return _gathered("sections", "pointers")


@cache
def _pointers() -> _Marks:
    return _gathered("pointers")


@cache
def _notices() -> _Marks:
    return _gathered("notices")


@cache
def _labels() -> _Marks:
    return _gathered("labels")


@cache
def _sources() -> _Marks:
    return _gathered("sources")


@cache
def _menu() -> frozenset[str]:
    return frozenset(entry for code in LANGUAGES for entry in text_words(code).menu)
