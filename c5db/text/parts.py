"""What part each paragraph plays: title, lead, body, background; and where a digest turns to other news."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from c5db.domain.records import Span
from c5db.text.body import is_background
from c5db.text.lines import PARAGRAPH, is_bulleted, is_prose, is_sentence
from c5db.text.sentences import paragraphs
from c5db.text.words import text_words

_TOPIC = re.compile(r"[^\W\d_][\w-]*(?: [\w-]+){0,2}[.:] +[^\W_]")
"""A paragraph that names its topic before it begins: «Авиация. До 37 самолётов …»."""
ITEM = 60
"""An item of a digest is longer than this: shorter ones list what one and the same sentence speaks of."""


class PartKind(StrEnum):
    """The part that a paragraph plays in its article."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the article; a new `unit` begins with each item of a digest."""

    span: Span
    kind: PartKind
    unit: int = 0


def parts(text: str, body: Sequence[Span], lang: str) -> list[Part]:
    """The paragraphs of the article's body with their kinds, in order."""
    spans = [
        Span(part.start + line.start, part.start + line.end)
        for part in body
        for line in paragraphs(text[part.start : part.end])
    ]
    lines = [text[span.start : span.end] for span in spans]
    openings = _item_starts(lines, lang)
    found: list[Part] = []
    unit = 0
    for index, (span, line) in enumerate(zip(spans, lines, strict=True)):
        unit += index in openings
        found.append(Part(span, _kind(line, found, lang, in_digest=bool(openings)), unit))
    return found


def _kind(line: str, before: Sequence[Part], lang: str, *, in_digest: bool) -> PartKind:
    if not before and len(line) < 150 and not is_prose(line) and not is_sentence(line):
        return PartKind.TITLE
    if not in_digest and is_background(line, lang):
        return PartKind.BACKGROUND
    return PartKind.LEAD if not any(part.kind is PartKind.LEAD for part in before) else PartKind.BODY


def _item_starts(lines: Sequence[str], lang: str) -> frozenset[int]:
    """Indexes of the paragraphs that begin an item of a digest; none where the article is no digest."""
    bulleted = [i for i, line in enumerate(lines) if is_bulleted(line) and len(line) > ITEM]
    headed = _has_digest_heading(lines, lang)
    # Without a heading the items may be the points of one matter, and the dashes those of a dialogue.
    if headed and len(bulleted) >= 2 and not _is_one_list(lines, bulleted):
        return frozenset(bulleted)
    topics = [i for i, line in enumerate(lines) if len(line) > PARAGRAPH and _TOPIC.match(line)]
    told = {re.split("[.:]", lines[i], maxsplit=1)[0] for i in topics}  # The speakers of an interview come again.
    if len(told) == len(topics) and len(topics) >= (2 if headed else 3):
        return frozenset(topics)
    if headed:
        return frozenset(i for i, line in enumerate(lines) if i and len(line) > PARAGRAPH)
    return frozenset()


def _is_one_list(lines: Sequence[str], items: Sequence[int]) -> bool:
    """Whether the items belong to one sentence: a colon opens them, or semicolons part them."""
    opened = items[0] > 0 and lines[items[0] - 1].rstrip().endswith(":")
    return opened or sum(lines[i].rstrip().endswith((";", ",")) for i in items) * 2 > len(items)


def _has_digest_heading(lines: Sequence[str], lang: str) -> bool:
    return any(len(line) < 80 and line.lower().startswith(text_words(lang).digest) for line in lines[:2])
