"""Who parses chunks of documents for this process: processes beside it, or a cluster of machines."""

from collections.abc import Sequence
from typing import Protocol

from c5db.reading.sources import Outcome, Source

Chunk = Sequence[Source]


class Pending(Protocol):
    """A chunk that is being parsed."""

    def result(self) -> list[Outcome]:
        """What it yields, once that is known; raises BrokenProcessPool where whoever parsed it died of it."""


class Pool(Protocol):
    """Takes chunks, and parses them in any order."""

    @property
    def ahead(self) -> int:
        """So many chunks are read before the first of them is needed: what keeps memory flat."""

    @property
    def ahead_characters(self) -> int:
        """No more chunks are read ahead once they have so many characters: what they yield is kept meanwhile."""

    @property
    def chunk_documents(self) -> int:
        """The most documents of a chunk."""

    def submit(self, chunk: Chunk) -> Pending:
        """Have a chunk parsed."""
