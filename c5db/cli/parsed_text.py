"""What a document yields in words, for people."""

from collections.abc import Iterator

from c5db.cli.explanation import claim_amount, explanation_lines
from c5db.cli.output import printable
from c5db.domain.plurals import counted
from c5db.domain.records import Claim, Parsed, ParsedDeal, ParsedParty

WIDE = 12


def document_lines(parsed: Parsed, *, explain: bool = False) -> Iterator[str]:
    """A document: its deals with parties and claims, and how many figures were left."""
    yield from map(printable, _heading(parsed))
    for deal in parsed.deals:
        yield ""
        yield from (f"  {printable(line)}" for line in [_deal_line(deal)])
        yield from (f"     {_line(*words)}" for words in _deal_rows(parsed, deal))
    yield ""
    yield f"  {_tally(parsed)}"
    if explain:
        yield ""
        yield from (f"  {_indented(line)}" for line in explanation_lines(parsed))
    yield ""


def _heading(parsed: Parsed) -> Iterator[str]:
    document = parsed.document
    told = (document.publisher, document.published, document.lang, document.credit and f"credits {document.credit}")
    yield f"{document.article_id}  {', '.join(str(word) for word in told if word)}"
    if document.title:
        yield document.title


def _deal_line(deal: ParsedDeal) -> str:
    background = ", background" if deal.background else ""
    return f"{deal.ref}: {deal.title} [{deal.type}, {deal.status or 'status not told'}{background}]"


def _deal_rows(parsed: Parsed, deal: ParsedDeal) -> Iterator[tuple[str, str]]:
    if deal.object:
        yield "object", deal.object
    for party in parsed.parties:
        if party.deal == deal.ref:
            yield party.role, _party_words(party)
    for claim in parsed.claims:
        if claim.deal == deal.ref:
            yield claim.attribute, _claim_words(claim)


def _party_words(party: ParsedParty) -> str:
    spelled = f" (here: {party.name})" if party.name != party.canonical else ""
    return f"{party.canonical}{spelled}, {party.kind}" + (f", {party.country}" if party.country else "")


def _claim_words(claim: Claim) -> str:
    about = "".join(f" [{word}]" for word in (claim.item, claim.party) if word)
    said = f" ({claim.attributed_to})" if claim.attributed_to else ""
    return f"{claim_amount(claim)}{about}  «{claim.quote}»{said}"


def _tally(parsed: Parsed) -> str:
    taken = sum(outcome.claim is not None for outcome in parsed.figures)
    figures = counted(len(parsed.figures), "figure")
    return f"{figures}: {taken} taken for claims, {len(parsed.figures) - taken} left with a reason"


def _line(name: str, words: str) -> str:
    return f"{printable(name):<{WIDE}}  {printable(words)}"


def _indented(line: str) -> str:
    return line[: len(line) - len(line.lstrip())] + printable(line)
