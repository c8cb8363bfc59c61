"""A source as far as it matters for telling copies from originals."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Who published what when, whom it names as its source, and what it claims."""

    source_id: int
    source_key: str
    outlets: frozenset[str]
    """What its publisher is called: name and host."""
    credit: str | None
    published: datetime.date | None
    runs: frozenset[int]
    """The runs of words of its text."""
    said: tuple[str, ...] = ()
    """Its claims, in the order of the text."""
    companies: frozenset[str] = frozenset()
    """The companies that it names in deals, in every spelling."""
    names: frozenset[str] = frozenset()
    """What those are called whose texts are like its own and whom its text names."""
