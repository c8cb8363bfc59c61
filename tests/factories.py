"""Values and rows with sensible defaults: a test names only what it is about."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, insert

from c5db.domain.records import (
    Claim,
    Document,
    Figure,
    FigureOutcome,
    Parsed,
    ParsedDeal,
    ParsedParty,
    Span,
)
from c5db.domain.vocab import Attribute, DealType, FigureKind, PartyKind, Role
from c5db.models import Run

TEXT = "Компания «Ромашка» купит у завода 12 локомотивов за $40 млн."


def make_document(text: str = TEXT, **given: object) -> Document:
    """A document; without url and publisher its text is what identifies it."""
    defaults = {"origin": "test.txt", "article_id": "test", "published": date(2026, 3, 14)}
    return Document(text=text, **{**defaults, **given})  # type: ignore[arg-type]


def place(text: str, quote: str) -> Span:
    """Where a quote stands in a text for the first time."""
    start = text.index(quote)
    return Span(start, start + len(quote))


def make_figure(text: str = TEXT, quote: str = "$40 млн", **given: object) -> Figure:
    """A figure that stands in the text."""
    defaults = {"kind": FigureKind.MONEY, "value": Decimal(40_000_000), "unit": "USD", "rule": "test"}
    return Figure(span=place(text, quote), quote=quote, **{**defaults, **given})  # type: ignore[arg-type]


def make_claim(text: str = TEXT, quote: str = "$40 млн", **given: object) -> Claim:
    """A claim on the first deal of the article, with its quote at its place."""
    defaults = {
        "deal": "d1",
        "attribute": Attribute.VALUE,
        "value": Decimal(40_000_000),
        "unit": "USD",
        "rule": "test",
    }
    return Claim(span=place(text, quote), quote=quote, **{**defaults, **given})  # type: ignore[arg-type]


def make_deal(ref: str = "d1", **given: object) -> ParsedDeal:
    """A deal as an article tells it."""
    defaults = {"type": DealType.PROCUREMENT, "title": "Закупка локомотивов"}
    return ParsedDeal(ref=ref, **{**defaults, **given})  # type: ignore[arg-type]


def make_party(text: str = TEXT, name: str = "Ромашка", **given: object) -> ParsedParty:
    """A party to the first deal of the article."""
    defaults = {"deal": "d1", "canonical": name, "kind": PartyKind.COMPANY, "role": Role.BUYER, "country": None}
    return ParsedParty(name=name, span=place(text, name), **{**defaults, **given})  # type: ignore[arg-type]


def make_parsed(document: Document | None = None, **given: object) -> Parsed:
    """What a document yields: one deal with one claim, its figure and one party, where nothing else is said."""
    document = document or make_document()
    claimed = "$40 млн" in document.text
    named = "Ромашка" in document.text
    defaults = {
        "deals": (make_deal(),),
        "claims": (make_claim(document.text),) if claimed else (),
        "figures": (FigureOutcome(make_figure(document.text), claim=0),) if claimed else (),
        "parties": (make_party(document.text),) if named else (),
    }
    return Parsed(document, **{**defaults, **given})  # type: ignore[arg-type]


def make_run(connection: Connection, command: str = "test") -> int:
    """The number of a run that is under way."""
    return connection.scalar(insert(Run).values(command=command, version="test").returning(Run.id)) or 0
