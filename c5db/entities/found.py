"""A name found at its place, before the names of the article are brought together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from c5db.domain.vocab import PartyKind


@dataclass(frozen=True, slots=True)
class Found:
    """A name over the words from `first` up to before `last`; without a kind it is no party and keeps its place."""

    first: int
    last: int
    name: str
    """The nominative as written."""
    kind: PartyKind | None = None
    canonical: str | None = None
    """The English name of something well-known."""
    country: str | None = None
    case: str | None = None
    metonym: bool = False
    known: bool = False
    parent: str | None = None
    rank: int = 0
    """Among names of one length the higher rank counts."""


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """The longest of overlapping names, in the order of the text."""
    taken: list[Found] = []
    for name in sorted(found, key=lambda f: (f.first, -(f.last - f.first), -f.rank)):
        if taken and name.first < taken[-1].last:
            if _outweighs(name, taken[-1]):
                taken[-1] = name
            continue
        taken.append(name)
    return taken


def _outweighs(name: Found, other: Found) -> bool:
    return (name.last - name.first, name.rank) > (other.last - other.first, other.rank)


def starts(found: Sequence[Found]) -> dict[int, Found]:
    """The names by their first word."""
    return {name.first: name for name in found}
