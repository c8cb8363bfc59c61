"""What the reading of documents becomes as rows of the temporary tables, column by column."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from c5db.domain.errors import C5dbError
from c5db.domain.records import Claim, FigureOutcome, Parsed, ParsedParty
from c5db.domain.vocab import MONEY_ATTRIBUTES
from c5db.store.keys import claim_ids, plain, source_key, text_hash

Row = tuple[object, ...]

DOCUMENT_COLUMNS = (
    "n", "source_key", "article_id", "url", "given_publisher", "text", "text_hash", "body", "title", "lang",
    "publisher", "published_on", "credit", "origin",
)  # fmt: skip
CLAIM_COLUMNS = (
    "n", "claim_id", "ref", "attribute", "value", "value_max", "value_text", "unit", "currency_unknown", "qualifier",
    "over", "item", "party_name", "quote", "quote_start", "quote_end", "ordinal", "attributed_to", "rule",
    "confidence", "change",
)  # fmt: skip
REPORT_COLUMNS = (
    "n", "place", "report_id", "ref", "type", "title", "status", "object", "background", "part_of_ref",
)  # fmt: skip
PARTICIPATION_COLUMNS = (
    "n", "ref", "name", "canonical_name", "kind", "role", "country", "known", "parent", "name_start", "name_end",
)  # fmt: skip
FIGURE_COLUMNS = (
    "kind", "value", "value_max", "value_text", "unit", "qualifier", "inherited", "quote", "quote_start",
    "quote_end", "rule", "claim_id", "not_taken_because",
)  # fmt: skip


class MisplacedQuoteError(C5dbError):
    """A quote does not stand where its offsets say."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document ready to be saved, with the identities that its rows will have."""

    n: int
    parsed: Parsed
    source_key: str
    text_hash: str
    claim_ids: tuple[tuple[uuid.UUID, int], ...]


def prepare(n: int, parsed: Parsed) -> Incoming:
    """Check what the database can't, and work out the identities."""
    text = parsed.document.text
    quoted = [(claim.span, claim.quote) for claim in parsed.claims]
    quoted += [(outcome.figure.span, outcome.figure.quote) for outcome in parsed.figures]
    for span, quote in quoted:
        if text[span.start : span.end] != quote:
            raise MisplacedQuoteError(f"{quote!r} at {span.start}")
    return Incoming(n, parsed, source_key(parsed.document), text_hash(text), tuple(claim_ids(parsed)))


def document_row(incoming: Incoming) -> Row:
    """The document, in the order of DOCUMENT_COLUMNS."""
    document = incoming.parsed.document
    return (
        incoming.n,
        incoming.source_key,
        document.article_id,
        document.url,
        document.given_publisher,
        document.text,
        incoming.text_hash,
        [edge for span in document.body for edge in (span.start, span.end)],
        document.title,
        document.lang,
        document.publisher,
        document.published,
        document.credit,
        document.origin,
    )


def claim_rows(incoming: Incoming) -> Iterator[Row]:
    """Its claims, in the order of CLAIM_COLUMNS."""
    for claim, (claim_id, ordinal) in zip(incoming.parsed.claims, incoming.claim_ids, strict=True):
        yield _claim_row(incoming.n, claim, claim_id, ordinal)


def _claim_row(n: int, claim: Claim, claim_id: uuid.UUID, ordinal: int) -> Row:
    return (
        n,
        claim_id,
        claim.deal,
        claim.attribute.value,
        plain(claim.value),
        plain(claim.value_max),
        claim.value_text,
        claim.unit,
        claim.attribute in MONEY_ATTRIBUTES and claim.unit is None,
        claim.qualifier.value,
        claim.over,
        claim.item,
        claim.party,
        claim.quote,
        claim.span.start,
        claim.span.end,
        ordinal,
        claim.attributed_to,
        claim.rule,
        claim.confidence,
        claim.change.value if claim.change else None,
    )


def report_rows(incoming: Incoming, kept: dict[str, int]) -> Iterator[Row]:
    """One row a deal of the article; `kept` names the former reports, by ref, that go on."""
    for place, deal in enumerate(incoming.parsed.deals):
        yield (
            incoming.n,
            place,
            kept.get(deal.ref),
            deal.ref,
            deal.type.value,
            deal.title,
            None if deal.status is None else deal.status.value,
            deal.object,
            deal.background,
            deal.part_of,
        )


def participation_rows(incoming: Incoming) -> Iterator[Row]:
    """The parts that parties have in its deals, in the order of PARTICIPATION_COLUMNS."""
    for party in incoming.parsed.parties:
        yield _participation_row(incoming.n, party)


def _participation_row(n: int, party: ParsedParty) -> Row:
    return (
        n,
        party.deal,
        party.name,
        party.canonical,
        party.kind.value,
        party.role.value,
        party.country,
        party.known,
        party.parent,
        party.span.start,
        party.span.end,
    )


def figure_rows(incoming: Incoming, owner: int) -> Iterator[Row]:
    """One row a figure, in the order of the text; the first column says whose it is."""
    outcomes = sorted(incoming.parsed.figures, key=lambda outcome: outcome.figure.span)
    for outcome in outcomes:
        yield _figure_row(owner, outcome, incoming.claim_ids)


def _figure_row(owner: int, outcome: FigureOutcome, ids: Sequence[tuple[uuid.UUID, int]]) -> Row:
    figure = outcome.figure
    return (
        owner,
        figure.kind.value,
        plain(figure.value),
        plain(figure.value_max),
        figure.value_text,
        figure.unit,
        figure.qualifier.value,
        figure.inherited,
        figure.quote,
        figure.span.start,
        figure.span.end,
        figure.rule,
        None if outcome.claim is None else ids[outcome.claim][0],
        outcome.reason,
    )
