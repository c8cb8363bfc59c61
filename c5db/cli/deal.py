"""`c5db deal ID`: one deal with its facts, the quotes behind them, and its course."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from c5db.cli.database import database
from c5db.cli.options import Shape, row_number
from c5db.cli.output import Format
from c5db.domain.errors import NoSuchDealError
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = Mapping[str, Any]
COURSE = ("signed_on", "announced_on", "delivery")
STANDS = {
    "chosen": "",
    "stands": "fits",
    "contradicts": "against",
    "superseded": "earlier",
    "part": "counts something else",
    "suspect": "out of scale",
}
"""How a claim stands to the value held, in words; in this order the quotes are shown."""
COPIES = 3
"""So many quotes of copies are shown of a fact: they have no voice of their own."""
DAYS = len("2027-01-01/2036-12-31")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "deal",
        short_help="Show one deal: facts, quotes, parties, course in time.",
        epilog="Example: c5db deal 3 --format json",
    )(deal_command)


def deal_command(
    deal_id: Annotated[int, typer.Argument(metavar="ID", parser=row_number, help="Number of the deal.")],
    shape: Shape = Format.TABLE,
) -> None:
    """Show one deal: facts with their reasons and quotes, parties, and its course in time. CSV gives the facts."""
    from c5db.cli.output import print_json, print_line, print_rows_as_csv

    with database() as engine, engine.connect() as connection:
        dossier = read_dossier(connection, deal_id)
        if shape is Format.JSON:
            print_json(dossier_json(dossier))
        elif shape is Format.CSV:
            print_rows_as_csv(dossier.fact_columns, dossier.facts)
        else:
            for line in dossier_lines(dossier):
                print_line(line)
            for _, day, event in timeline(dossier):
                print_line(f"  {day:<{DAYS}}  {event}", margin=DAYS + 4)


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known of one deal."""

    deal: Row
    parties: Sequence[Row]
    facts: Sequence[Row]
    fact_columns: Sequence[str]
    claims: Sequence[Row]
    claims_of: Mapping[tuple[object, ...], Mapping[str, str]]
    """Ids of the claims of each fact, and how each stands to the value held."""
    sources: Sequence[Row]
    rejected: Sequence[Row]
    """Claims that a person found misread."""
    parts: Sequence[Row]
    """The deals that it is a package of."""


def read_dossier(connection: "Connection", deal_id: int) -> Dossier:
    """Everything on a deal; a number that was merged into another leads there."""
    from c5db.store.look import (
        Filters,
        claims_of_facts,
        deal_parties,
        deal_parts,
        deal_sources,
        find_claims,
        find_deals,
        find_facts,
        find_rejected_claims,
        present_deal,
    )

    present = present_deal(connection, deal_id)
    filters = Filters(deal_ids=[present or deal_id])
    deal = next(find_deals(connection, filters).rows, None)
    if present is None or deal is None:
        raise NoSuchDealError(str(deal_id))
    facts = find_facts(connection, filters)
    return Dossier(
        deal, deal_parties(connection, present), list(facts.rows), facts.columns,
        list(find_claims(connection, filters).rows), claims_of_facts(connection, present),
        deal_sources(connection, present), find_rejected_claims(connection, present),
        deal_parts(connection, present),
    )  # fmt: skip


def dossier_json(dossier: Dossier) -> dict[str, object]:
    """A deal as programs read it."""
    return {
        "deal": dossier.deal,
        "parties": dossier.parties,
        "facts": dossier.facts,
        "claims": dossier.claims,
        "sources": dossier.sources,
        "timeline": [{"date": day, "event": event} for day, _, event in timeline(dossier)],
        "rejected_claims": dossier.rejected,
        "parts": dossier.parts,
    }


def dossier_lines(dossier: Dossier) -> Iterator[str]:
    """A deal as people read it, up to its course in time."""
    yield from _heading(dossier)
    yield from ("", "Facts")
    yield from _facts(dossier)
    if dossier.rejected:
        yield from ("", "Rejected as misread")
        yield from map(_rejected, dossier.rejected)
    yield from ("", "Course")


def _heading(dossier: Dossier) -> Iterator[str]:
    from c5db.cli.tables import deal_amount

    deal = dossier.deal
    yield f"Deal {deal['deal_id']}: {deal['title']}"
    yield f"  {', '.join(filter(None, (deal['type'], deal['status'] or 'status not told', deal_amount(deal))))}"
    if deal["part_of"]:
        yield f"  part of deal {deal['part_of']}"
    for part in dossier.parts:
        yield f"  holds deal {part['deal_id']}: {part['title']}"
    for roles in _by_party(dossier.parties):
        yield f"  {_part(roles)}: {roles[0]['canonical_name']} ({_what(roles[0])})"
    yield f"  {counted(deal['sources'], 'source')}, {deal['independent_sources']} independent"


def _by_party(parties: Sequence[Row]) -> Sequence[Sequence[Row]]:
    """The roles of each party, the one that most articles give it first."""
    roles: dict[int, list[Row]] = {}
    for party in sorted(parties, key=lambda one: -one["sources"]):
        roles.setdefault(party["party_id"], []).append(party)
    return sorted(roles.values(), key=lambda of_one: (of_one[0]["role"], of_one[0]["canonical_name"]))


def _part(roles: Sequence[Row]) -> str:
    """What a party does in the deal; where articles differ, by how many say so: `buyer in 2 articles, seller in 1`."""
    first, *others = roles
    if not others:
        return str(first["role"])
    told = [f"{first['role']} in {counted(first['sources'], 'article')}"]
    return ", ".join([*told, *(f"{other['role']} in {other['sources']}" for other in others)])


def _what(party: Row) -> str:
    return f"{party['kind']}, {party['country']}" if party["country"] else str(party["kind"])


def _facts(dossier: Dossier) -> Iterator[str]:
    from c5db.store.look import FACT_KEY

    told: set[str] = set()
    copies = {source["source_id"] for source in dossier.sources if source["copy_of"]}
    for fact in dossier.facts:
        states = dossier.claims_of.get(tuple(fact[column] for column in FACT_KEY), {})
        told |= states.keys()
        yield from _fact(fact)
        claims = [claim for claim in dossier.claims if str(claim["claim_id"]) in states]
        copied = 0
        for claim in sorted(claims, key=lambda one: list(STANDS).index(states[str(one["claim_id"])])):
            is_copy = claim["source_id"] in copies
            copied += is_copy
            if not is_copy or copied <= COPIES:
                stands = STANDS[states[str(claim["claim_id"])]]
                yield _quote(claim, ", ".join(filter(None, ("a copy" if is_copy else "", stands))))
        if copied > COPIES:
            where = f"c5db claims --deal {fact['deal_id']} --attribute {fact['attribute']}"
            yield f"      … and {counted(copied - COPIES, 'more copy')}: {where}"
    left = [claim for claim in dossier.claims if str(claim["claim_id"]) not in told]
    if left:
        yield "  of no fact yet"
        yield from (_quote(claim) for claim in left)


def _fact(fact: Row) -> Iterator[str]:
    from c5db.cli.tables import row_amount

    about = "".join(f" [{fact[key]}]" for key in ("item", "party_name") if fact[key])
    verdict = f"ruled by {fact['ruled_by']}" if fact["ruled_by"] else fact["verdict"]
    flags = f"; beware: {', '.join(fact['flags'])}" if fact["flags"] else ""
    held = f"{verdict}; confidence in this value {fact['confidence']:.2f}{flags}"
    yield f"  {fact['attribute']}{about}: {row_amount(fact)} ({held})"
    yield f"      {fact['explanation']}"


def _quote(claim: Row, stands: str = "") -> str:
    said = f", said by {claim['attributed_to']}" if claim["attributed_to"] else ""
    mark = f" ({stands})" if stands else ""
    return f"      «{claim['quote']}» {claim_source(claim)}{said}{mark}"


def _rejected(claim: Row) -> str:
    return (
        f"  {claim['attribute']} «{claim['quote']}» {claim_source(claim)}, by {claim['rejected_by']}: {claim['reason']}"
    )


def claim_source(claim: Row) -> str:
    """Who published it when, and under which number it is kept: `Caspian Wire, 2025-09-22 [3f2a91c0]`."""
    from c5db.cli.tables import ID_DIGITS

    where = ", ".join(str(word) for word in (claim["publisher"] or claim["article_id"], claim["published_on"]) if word)
    return f"{where} [{str(claim['claim_id'])[:ID_DIGITS]}]"


def timeline(dossier: Dossier) -> list[tuple[str, str, str]]:
    """The dated facts of a deal and what its sources said when, oldest first: the day, as it is told, and the event."""
    from c5db.cli.tables import row_amount

    events = [
        (str(fact["value_text"]), row_amount(fact), f"the deal: {fact['attribute']}")
        for fact in dossier.facts
        if fact["attribute"] in COURSE
    ]
    for source in dossier.sources:
        said = [
            f"{claim['attribute']} {row_amount(claim)}"
            for claim in dossier.claims
            if claim["source_id"] == source["source_id"]
        ]
        copied = " (a copy)" if source["copy_of"] else ""
        name = source["publisher"] or source["article_id"]
        day = str(source["published_on"] or "undated")
        events.append((day, day, f"{name}{copied}: {'; '.join(said) or 'mentions it'}"))
    return sorted(events)
