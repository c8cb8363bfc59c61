"""Where an article comes from, read out of its text: publisher, date, and whom it names as its own source."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from c5db.text.words import text_words

_HEADER = re.compile(r"\A\s*date (\d{4})-(\d\d)-(\d\d)")
_DATELINE = re.compile(
    r"^[A-ZА-ЯЁ][\w-]+\. \d{1,2} [^\W\d]+\. (?P<publisher>[^\s–—][^–—\n.]{1,40}(?:\.[A-ZА-Яa-z]{2,5})?) [–—-] ",
    re.MULTILINE,
)
_NUMERIC = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_WORDED = re.compile(r"\b(\d{1,2}) ([^\W\d]{3,10}),? (\d{4})\b")
CREDIT_REACH = 700
"""A source of the whole article is named near its start, or in its last line."""
PAGE_HEAD = 1500


def provenance(text: str, lang: str) -> tuple[str | None, date | None, str | None]:
    """Publisher, publication date and credit, each None where the text does not say."""
    dateline = _DATELINE.search(text[: PAGE_HEAD * 2])
    publisher = dateline["publisher"].strip() if dateline else None
    return publisher, _published(text, lang), _credit(text, lang)


def _published(text: str, lang: str) -> date | None:
    header = _HEADER.match(text)
    if header:
        return _date(int(header[1]), int(header[2]), int(header[3]))
    if not _page_like(text):
        return None
    return next((found for found in dates_in(text[:PAGE_HEAD], lang)), None)


def _page_like(text: str) -> bool:
    """Only a page dump has the date of the page in it; in prose a date is the news'."""
    head = text[:PAGE_HEAD].splitlines()
    return len(head) >= 5 and sum(len(line) < 60 for line in head) * 2 >= len(head)


def dates_in(text: str, lang: str) -> Iterator[date]:
    """The full dates written in a text, in order."""
    found: list[tuple[int, date]] = []
    for match in _NUMERIC.finditer(text):
        if day := _date(int(match[3]), int(match[2]), int(match[1])):
            found.append((match.start(), day))
    for match in _WORDED.finditer(text):
        month = _month(match[2].lower(), lang)
        if month and (day := _date(int(match[3]), month, int(match[1]))):
            found.append((match.start(), day))
    return (day for _, day in sorted(found))


def _month(word: str, lang: str) -> int | None:
    stems = text_words(lang).months
    return max(
        (i for i, stem in enumerate(stems, 1) if word.startswith(stem)), key=lambda i: len(stems[i - 1]), default=None
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _credit_patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in text_words(lang).credits)


def _credit(text: str, lang: str) -> str | None:
    """The earliest name that the article credits near its start, or in its last line."""
    body = text.rstrip()
    tail = max(0, body.rfind("\n"))
    found: list[tuple[int, str]] = []
    for pattern in _credit_patterns(lang):
        for match in pattern.finditer(body[:CREDIT_REACH]):
            found.append((match.start(), _named(match)))
        if tail > CREDIT_REACH and (match_tail := pattern.search(body, tail)):
            found.append((match_tail.start(), _named(match_tail)))
    return min(found)[1] if found else None


def _named(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(v for v in (groups.get("quoted"), groups.get("plain"), groups.get("who")) if v).strip(" .,")
