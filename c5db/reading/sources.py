"""What was read of inputs, and what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from c5db.domain.records import Document, Parsed, Reject
from c5db.readers import MAX_SIZE, Input, read


@dataclass(frozen=True, slots=True)
class Known:
    """A document that need not be parsed."""

    origin: str
    forgotten: bool = False
    """Its source was forgotten: it is left out."""


Source = Document | Known | Reject
"""What was read."""
Outcome = Parsed | Known | Reject
"""What became of it."""


def read_all(inputs: Iterable[Input], max_size: int = MAX_SIZE) -> Iterator[Document | Reject]:
    """The documents of files, one after another, under names that can be printed and stored."""
    for source in inputs:
        for one in read(source, max_size):
            if isinstance(one, Reject):
                yield Reject(_printable(one.origin), one.reason)
            else:
                yield replace(one, origin=_printable(one.origin), article_id=_printable(one.article_id))


def parse_one(document: Source) -> Outcome:
    """What a document yields; where the extractor fails on it, a reject that says so."""
    if not isinstance(document, Document):
        return document
    # A load that brings nothing new never needs what reads texts, whose import takes as long as all else in it.
    from c5db.parse import parse

    try:
        return parse(document)
    except Exception as error:
        return Reject(document.origin, f"the extractor failed on it: {type(error).__name__}: {error}")


def _printable(name: str) -> str:
    """A file name without half characters, which come from bytes that are no UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
