"""What flows from a file to the database: documents, figures, names, claims and deals of one article.

All are frozen values. Offsets count Unicode characters of `Document.text`; `text[start:end] == quote` always holds.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from c5db.domain.vocab import Attribute, Change, DealType, FigureKind, PartyKind, Qualifier, Role, Status


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open place in a text, in characters."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read from a file, before anything is understood.

    `given_*` are the identity that the input states; `publisher` and `credit` may be read out of the text.
    """

    origin: str
    """Where it was read from: the path, with `:line` for JSON Lines."""
    article_id: str
    text: str
    lang: str = "ru"
    published: date | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    credit: str | None = None
    """Whom the article names as its own source."""
    given_publisher: str | None = None
    given_id: str | None = None
    body: tuple[Span, ...] = ()
    """The parts of `text` that are the article, in order; what lies between is page furniture. Empty: all of it."""
    remarks: tuple[str, ...] = ()
    """What the input states and could not be taken, in words."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount, share, count, duration, date or capacity in a text.

    `value` is in `unit` (whole units of a currency, percent, years, MW …); a range has both ends. Dates stand in
    `value_text`. `inherited`: unit or scale come from a neighbour. `restates`: index, in the same list of figures, of
    the figure that this one gives again in another currency or unit. `rule` names the rule that read it.
    """

    kind: FigureKind
    span: Span
    quote: str
    value: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    inherited: bool = False
    relative: bool = False
    """A date that was resolved against the publication date."""
    restates: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text that can be a party: country, body, company or person.

    `name` is the nominative as written; `canonical` one English name for well-known parties, else the fullest
    nominative form in the article. Mentions of one party in an article share `canonical`.
    """

    span: Span
    quote: str
    name: str
    canonical: str
    kind: PartyKind
    country: str | None = None
    """ISO 3166 alpha-2."""
    case: str | None = None
    """Grammatical case where it can be told: `nomn`, `gent`, `datv`, `accs`, `ablt`, `loct`."""
    metonym: bool = False
    """The name of a capital or residence that stands for a government («Астана», "the White House")."""
    known: bool = False
    """The name is in the reference data."""
    parent: str | None = None
    """Canonical name of the company that owns it, where text or reference data say so."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What the article says of one attribute of one of its deals; `deal` is the deal's `ref`."""

    deal: str
    attribute: Attribute
    span: Span
    quote: str
    value: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    over: str | None = None
    """ISO 8601 duration over which the figure runs."""
    item: str | None = None
    party: str | None = None
    """Name as written, nominative."""
    attributed_to: str | None = None
    change: Change | None = None
    """The words say that the value took another's place, or that another took its."""
    rule: str = ""
    """The rule that made the claim, with its reason in words."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ParsedParty:
    """A party's part in one deal of the article."""

    deal: str
    name: str
    canonical: str
    kind: PartyKind
    role: Role
    country: str | None
    span: Span
    known: bool = False
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedDeal:
    """A deal as one article tells it. `ref` is unique within the article only: `d1`, `d2` …"""

    ref: str
    type: DealType
    title: str
    status: Status | None = None
    object: str | None = None
    """What is bought, built, lent or licensed, in the dictionary form: a product, site or project."""
    background: bool = False
    part_of: str | None = None
    """`ref` of the package that it is part of, where the text says so."""


@dataclass(frozen=True, slots=True)
class FigureOutcome:
    """How a figure ended: as the claim at this index of `Parsed.claims`, or not taken, with the reason."""

    figure: Figure
    claim: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """All that one document yields."""

    document: Document
    figures: tuple[FigureOutcome, ...] = ()
    deals: tuple[ParsedDeal, ...] = ()
    claims: tuple[Claim, ...] = ()
    parties: tuple[ParsedParty, ...] = ()
    names: tuple[Name, ...] = field(default=(), repr=False)
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Reject:
    """A document, or a line of a file, that could not be read."""

    origin: str
    reason: str
