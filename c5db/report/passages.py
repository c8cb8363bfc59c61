"""The sentence in which a quote stands."""

from dataclasses import dataclass

from c5db.domain.records import Span
from c5db.text.sentences import sentences

LONGEST = 220
"""Characters of the sentence that are shown on either side of the quote."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in three pieces."""

    before: str
    quote: str
    after: str


def passage(before: str, quote: str, after: str, lang: str) -> Passage:
    """The sentence, or sentences, that hold the quote, out of the text around it."""
    text = before + quote + after
    start, end = len(before), len(before) + len(quote)
    found = [one for one in sentences(text, Span(0, len(text)), lang) if one.end > start and one.start < end]
    first = min((one.start for one in found), default=start)
    last = max((one.end for one in found), default=end)
    return Passage(_ending(text[min(first, start) : start]), quote, _beginning(text[end : max(last, end)]))


def _ending(words: str) -> str:
    words = " ".join(words.split()) + (" " if words[-1:].isspace() else "")
    if len(words) <= LONGEST:
        return words.lstrip()
    return "… " + words[-LONGEST:].partition(" ")[2]


def _beginning(words: str) -> str:
    words = (" " if words[:1].isspace() else "") + " ".join(words.split())
    if len(words) <= LONGEST:
        return words.rstrip()
    return words[:LONGEST].rpartition(" ")[0] + " …"
