"""Full dates as pages print them beside their headlines."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from c5db.text.words import LANGUAGES, text_words

_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<![\d.,])(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<name>[^\W\d_]{3,10})\.?,?[ -](?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(r"\b(?P<name>[^\W\d_]{3,10})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})(?!\d)")
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>\d{4}) ?(?:жылғы|жылы|жыл|ж\.|г\.,?)?,? (?P<day>\d{1,2}) (?P<name>[^\W\d_]{3,10})"
)
_PATTERNS = (_ISO, _NUMERIC, _DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST)


def dates_in(text: str) -> Iterator[date]:
    """The full dates written in a text, in order, in any of the languages."""
    found: list[tuple[int, date]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if day := _day(match):
                found.append((match.start(), day))
    return (day for _, day in sorted(found))


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = _month(parts["name"].lower()) if "name" in parts else int(parts["month"])
    # The year may run into a counter of views: «24 апреля, 20244 518 просмотра».
    try:
        day = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2100 else None


@cache
def _month(word: str) -> int:
    """The number of a month by its name in any language and case, 0 for no month."""
    for lang in LANGUAGES:
        for number, pattern in enumerate(text_words(lang).months, 1):
            if re.fullmatch(pattern, word):
                return number
    return 0
