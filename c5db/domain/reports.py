"""What an article tells of a deal, as identity compares it with what another tells."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.vocab import Attribute, Change, DealType, PartyKind, Qualifier, Role, Status


@dataclass(frozen=True, slots=True)
class Side:
    """A party of the deal, under the name that the article gives it, and all its roles."""

    name: str
    kind: PartyKind
    roles: frozenset[Role]
    country: str | None = None
    known: bool = False
    """The name is in the reference data."""
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure that the article states of the deal."""

    attribute: Attribute
    unit: str | None
    value: Decimal
    value_max: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    item: str | None = None
    change: Change | None = None
    """What its words say of an earlier figure."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one article tells of one deal."""

    report_id: int
    source_id: int
    source_key: str
    ref: str
    type: DealType
    title: str = ""
    status: Status | None = None
    object: str | None = None
    background: bool = False
    part_of: str | None = None
    """`ref` of the package that it is part of by the article."""
    published: datetime.date | None = None
    lang: str = "ru"
    sides: tuple[Side, ...] = ()
    figures: tuple[Stated, ...] = ()
    dates: tuple[tuple[Attribute, str], ...] = ()
    passages: tuple[str, ...] = ()
    """The text around each of its quotes."""
    places: tuple[tuple[int, int], ...] = ()
    """Where its quotes stand in the text."""
    opening: str = ""
    """How the text begins: whoever it is about is named there."""

    @property
    def order(self) -> tuple[str, str, str]:
        """Place among reports by content: the same in every database."""
        return (self.published.isoformat() if self.published else "9999", self.source_key, self.ref)
