"""Which parts of a saved text are the article, what its headline is, and which paragraphs tell of the past.

A page dump is known by lines that no article has around its prose: menus, notices, fragments. In one, the article is
the run of lines that weighs most, prose counting for and fragments against. In an ordinary article every line is text
but for captions, notices and pointers to other articles.
"""

import re
from collections.abc import Sequence

from c5db.domain.records import Span
from c5db.text.dates import dates_in
from c5db.text.lines import (
    PARAGRAPH,
    is_bulleted,
    is_counter,
    is_furniture,
    is_menu,
    is_prose,
    is_sentence,
    leads_away,
    names_source,
    points_elsewhere,
)
from c5db.text.sentences import paragraphs
from c5db.text.words import text_words

_HEADER = re.compile(r"\A\s*date \d{4}-\d\d-\d\d(?!\d)[ \t]*")
_GLUED = re.compile(r"[a-zа-яёәғқңөұүһі?!»”](?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«][а-яёәғқңөұүһіa-z])")
_BREADCRUMB = re.compile(r"\s[»›→>/]\s(?!.*\s[»›→>/]\s)")
_FRAGMENT_COST = 50
_POINTER_COST = 120
"""An article may go on below a pointer to another one."""
_DOUBT = 0.5
"""What prose is worth below such a line against what stands above it: teasers are prose, too."""
_SECTION_COST = 5000
"""Below a heading such as «Популярное» or «Комментарии» none does, however long the teasers and comments are."""
_PROSE_WORTH = 500
"""No line counts for more, so that one long comment does not outweigh a whole article."""


def article_body(text: str) -> tuple[Span, ...]:
    """The parts of `text` that are the article, in order; furniture of its page lies between them."""
    lines = _lines(text)
    words = [text[line.start : line.end] for line in lines]
    dump = _is_dump(words)
    first, last = _extent(words) if dump else (0, _before_tail(words))
    kept = [_trimmed(text, lines[index]) for index in _kept(words, first, last, dump=dump)]
    return _joined(text, [line for line in kept if line is not None])


def headline(text: str) -> str | None:
    """The headline, where a page or article has one on a line of its own above its prose."""
    lines = _lines(text)
    words = [text[line.start : line.end] for line in lines]
    if not words:
        return None
    if _is_dump(words):
        return _headline_above(words[: _extent(words)[0]])
    opening = words[0]
    stands_alone = 20 <= len(opening) <= 150 and not is_prose(opening) and not is_sentence(opening)
    return opening if stands_alone and len(words) > 2 and len(words[1]) > PARAGRAPH and is_prose(words[1]) else None


def is_background(paragraph: str, lang: str) -> bool:
    """Whether a paragraph tells what was known before: «Напомним, …», "Last year …"."""
    low = paragraph[:80].lower().lstrip('«"“„ -–—')
    return low.startswith(text_words(lang).background)


def _lines(text: str) -> list[Span]:
    """The lines of a text, without the ` date …` that may open it."""
    header = _HEADER.match(text)
    start = header.end() if header else 0
    lines = [Span(max(line.start, start), line.end) for line in paragraphs(text) if line.end > start]
    return [line for line in lines if line.start < line.end]


def _extent(words: Sequence[str]) -> tuple[int, int]:
    """Index of the first and last line of a page between which the article stands."""
    best = (0.0, 0, len(words) - 1)
    total, start, trust = 0.0, 0, 1.0
    for index, line in enumerate(words):
        if total <= 0:
            total, start = 0.0, index
        weight = _weight(line)
        total += weight * trust if weight > 0 else weight
        if weight <= -_POINTER_COST:
            trust = max(trust * _DOUBT, 0.01) if weight == -_SECTION_COST else min(trust, _DOUBT)
        if total > best[0]:
            best = (total, start, index)
    return best[1], best[2]


def _is_dump(words: Sequence[str]) -> bool:
    """Whether lines around the prose betray a page: some are menus or headings of other things, most are fragments."""
    strong = [index for index, line in enumerate(words) if is_prose(line) and len(line) > PARAGRAPH]
    if not strong:
        return False
    outside = [*words[: strong[0]], *words[strong[-1] + 1 :]]
    if sum(not is_sentence(line) for line in outside) < 3:
        return False
    signs = (is_menu(line) or leads_away(line) or points_elsewhere(line) or is_furniture(line) for line in outside)
    return sum(signs) >= 2


def _weight(line: str) -> int:
    if points_elsewhere(line):
        return -_POINTER_COST
    if leads_away(line) and not is_menu(line):
        return -_SECTION_COST
    if is_furniture(line) or is_counter(line):
        return -_FRAGMENT_COST
    if is_prose(line):
        return min(len(line), _PROSE_WORTH)
    return len(line) // 2 if is_sentence(line) or names_source(line) else -_FRAGMENT_COST


def _before_tail(words: Sequence[str]) -> int:
    """Index of the last line before an ordinary article ends in headings of other things."""
    strong = [index for index, line in enumerate(words) if is_prose(line) and len(line) > PARAGRAPH]
    below = strong[-1] + 1 if strong else 1
    for index in range(max(below, 1), len(words)):
        if leads_away(words[index]):
            return index - 1
    return len(words) - 1


def _kept(words: Sequence[str], first: int, last: int, *, dump: bool) -> list[int]:
    """Indexes of the lines between `first` and `last` that are text, in a `dump` of a page or an article."""
    kept: list[int] = []
    away = listing = False
    for index in range(first, last + 1):
        line = words[index]
        prose = is_prose(line) or is_sentence(line) or names_source(line)
        if leads_away(line):
            away = True
            continue
        away = away and not (prose and len(line) > PARAGRAPH)
        if away or is_furniture(line):
            continue
        # A line that ends in a colon opens a list, whose items need not look like prose.
        if not dump or prose or listing or is_bulleted(line) or _may_be_subheading(line):
            kept.append(index)
        listing = line.rstrip().endswith(":") or (listing and not is_sentence(line))
    return kept


def _may_be_subheading(line: str) -> bool:
    return len(line) > 25 and not is_counter(line) and not any(True for _ in dates_in(line))


def _headline_above(words: Sequence[str]) -> str | None:
    """The nearest line above the article that is neither date nor notice nor menu."""
    for line in reversed(words[-8:]):
        if is_furniture(line) or leads_away(line) or is_counter(line) or (len(line) < 80 and any(dates_in(line))):
            continue
        crumb = _BREADCRUMB.search(line)
        name = line[crumb.end() :] if crumb else line
        return name if len(name) >= 15 and len(name.split()) > 1 else None
    return None


def _trimmed(text: str, line: Span) -> Span | None:
    """The line without a pointer to another article at its start, or None where it is nothing else.

    A pointer glued to the paragraph after it («ЧИТАЙТЕ ТАКЖЕ: заголовокСледующий абзац») ends where a lower-case
    letter, a closing quote or a question mark meets a capital.
    """
    words = text[line.start : line.end]
    if not points_elsewhere(words):
        return line
    seam = next((m for m in _GLUED.finditer(words) if len(words) - m.end() >= PARAGRAPH), None)
    return None if seam is None else Span(line.start + seam.end(), line.end)


def _joined(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring lines as one span, when only space stands between them."""
    joined: list[Span] = []
    for line in lines:
        if joined and not text[joined[-1].end : line.start].strip():
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)
