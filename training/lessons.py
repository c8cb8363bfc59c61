"""Articles written for training, marked in place: «[подписал|d1 status=signed] контракт на [12 трамваев|d1 quantity]».

A lesson opens with `@ lang date | title`; lines `= d1 procurement` name its deals and their types; then comes the text.
A mark holds words and, for one deal or several (`;`), the attribute that they give or the role that the name plays.
What is a figure and is not marked is no claim.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from c5db.domain.records import Document, Name, Span
from c5db.domain.vocab import Attribute, Role
from c5db.entities import find_names
from c5db.text import article_body
from training.examples import Article

LESSON = "lessons"
"""The corpus that lessons belong to."""
MARK = re.compile(r"\[([^|\[\]]+)\|([^\[\]]+)\]")
ATTRIBUTES = frozenset(map(str, Attribute))
ROLES = frozenset(map(str, Role))


def load_lessons(folder: Path) -> list[Article]:
    """The lessons of a folder, file by file."""
    return [lesson for path in sorted(folder.glob("*.txt")) for lesson in _lessons(path)]


def _lessons(path: Path) -> Iterator[Article]:
    for number, block in enumerate(re.split(r"^@ ", path.read_text("utf-8"), flags=re.MULTILINE)[1:], 1):
        yield _lesson(f"{path.stem}-{number}", block)


def _lesson(name: str, block: str) -> Article:
    head, *lines = block.strip().splitlines()
    origin, _, title = head.partition("|")
    lang, day = origin.split()
    types = dict(line[1:].split()[:2] for line in lines if line.startswith("="))
    text, claims, parties = _unmarked("\n".join(line for line in lines if not line.startswith("=")))
    unknown = {thing["deal"] for thing in claims + parties} - set(types)
    if unknown:
        raise ValueError(f"{name}: no type is given for {', '.join(sorted(unknown))}")
    named = {f"{name}:{key}": kind for key, kind in types.items()}
    for thing in claims + parties:
        thing["deal"] = f"{name}:{thing['deal']}"
    gold = {"id": name, "claims": claims, "parties": parties, "not_claims": []}
    document = Document(
        origin=name, article_id=name, text=text, lang=lang, published=date.fromisoformat(day), title=title.strip(),
        body=article_body(text),
    )  # fmt: skip
    spellings = _spellings(parties, find_names(text, lang))
    return Article(document, gold, named, spellings, LESSON)


def _spellings(parties: list[dict[str, Any]], names: Iterable[Name]) -> dict[str, frozenset[str]]:
    """Each marked name as it stands, which may be declined, and as the reader of names spells it."""
    known: dict[str, set[str]] = {}
    read = list(names)
    for party in parties:
        span = Span(party["at"], party["at"] + len(party["name"]))
        here = next((name for name in read if name.span.overlaps(span)), None)
        known.setdefault(party["name"], {party["name"]}).update({here.name, here.canonical} if here else ())
    return {name: frozenset(spelt) for name, spelt in known.items()}


def _unmarked(marked: str) -> tuple[str, list[dict[str, Any]], list[dict[str, Any]]]:
    """The plain text, and what the marks say of it."""
    text, claims, parties = "", [], []
    last = 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        words, at = match[1], len(text)
        text += words
        last = match.end()
        for mark in match[2].split(";"):
            deal, what = mark.split()
            attribute, _, value = what.partition("=")
            if attribute in ROLES:
                parties.append({"deal": deal, "name": words, "role": attribute, "at": at})
            elif attribute in ATTRIBUTES:
                unit = "status" if value else "date" if attribute in {"signed_on", "announced_on", "delivery"} else None
                claims.append(
                    {
                        "deal": deal,
                        "attribute": attribute,
                        "value": value or None,
                        "unit": unit,
                        "quote": words,
                        "at": at,
                    }
                )
            else:
                raise ValueError(f"neither attribute nor role: {mark}")
    return text + marked[last:], claims, parties
