"""What people and programs look at: rows of the analyst views, narrowed by filters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, CursorResult

from c5db.domain.vocab import Attribute, DealType, PartyKind, Status
from c5db.store.rows import run_script

Row = Mapping[str, Any]
STREAMED = 1000
"""Rows fetched at a time, so that a million claims need no million places in memory."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What rows are wanted; what is empty narrows nothing."""

    deal_ids: Sequence[int] = ()
    party: str | None = None
    """A part of any spelling, or a number."""
    types: Sequence[DealType] = ()
    statuses: Sequence[Status] = ()
    attributes: Sequence[Attribute] = ()
    since: date | None = None
    until: date | None = None
    kinds: Sequence[PartyKind] = ()
    country: str | None = None
    run_id: int | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows with the names of their columns."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


def find_deals(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.deals`."""
    return _rows(connection, "look_deals", filters)


def find_claims(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.claims`."""
    return _rows(connection, "look_claims", filters)


def find_conflicts(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.conflicts`."""
    return _rows(connection, "look_conflicts", filters)


def find_changes(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.changes`."""
    return _rows(connection, "look_changes", filters)


def find_rejected_claims(connection: Connection, deal_id: int) -> list[Row]:
    """The claims on a deal that stand rejected."""
    return list(_dicts(run_script(connection, "look_rejected_claims", deal_id=deal_id)))


def find_parties(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.parties`."""
    return _rows(connection, "look_parties", filters)


def find_facts(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.facts`."""
    return _rows(connection, "look_facts", filters)


def find_rejects(connection: Connection, filters: Filters) -> Rows:
    """Rows of `analyst.rejects`."""
    return _rows(connection, "look_rejects", filters)


def find_decisions(connection: Connection, deal_id: int | None, party_id: int | None, *, by_people: bool) -> Rows:
    """Rows of `analyst.decisions`, on a deal or a party where one is given."""
    result = run_script(connection, "look_decisions", deal_id=deal_id, party_id=party_id, by_people=by_people)
    return Rows(tuple(result.keys()), _dicts(result))


def deal_sources(connection: Connection, deal_id: int) -> list[Row]:
    """The sources that tell of a deal, oldest first."""
    return list(_dicts(run_script(connection, "look_sources", deal_id=deal_id)))


def deal_parties(connection: Connection, deal_id: int) -> list[Row]:
    """Who takes part in a deal, once for each role."""
    return list(_dicts(run_script(connection, "look_participations", deal_id=deal_id)))


def deal_parts(connection: Connection, deal_id: int) -> list[Row]:
    """The deals that are part of a deal."""
    return list(_dicts(run_script(connection, "look_parts", deal_id=deal_id)))


FACT_KEY = ("attribute", "party_id", "party_name", "item", "unit", "over")
"""What tells the facts of a deal apart."""


def claims_of_facts(connection: Connection, deal_id: int) -> dict[tuple[object, ...], Mapping[str, str]]:
    """Ids of the claims that each fact of a deal was made of, each with how it stands, by what tells the fact apart."""
    rows = run_script(connection, "look_fact_claims", deal_id=deal_id).mappings()
    return {tuple(row[column] for column in FACT_KEY): row["states"] for row in rows}


def present_deal(connection: Connection, deal_id: int) -> int | None:
    """The number that a deal goes by now: another one where it was merged; None where there is no such deal."""
    found: int | None = run_script(connection, "look_deal_id", deal_id=deal_id).scalar()
    return found


def is_run(connection: Connection, run_id: int) -> bool:
    """Whether there is a run of that number; a login of an analyst can tell too."""
    return bool(run_script(connection, "look_run", run_id=run_id).scalar_one())


def party_ids(connection: Connection, party: str) -> list[int]:
    """The parties with `party` in one of their spellings, or as their number."""
    return list(run_script(connection, "look_party_ids", party=party).scalars())


def _rows(connection: Connection, name: str, filters: Filters) -> Rows:
    wanted = {
        "deal_ids": [present_deal(connection, deal_id) or deal_id for deal_id in filters.deal_ids] or None,
        "party_ids": party_ids(connection, filters.party) if filters.party is not None else None,
        "types": _codes(filters.types),
        "statuses": _codes(filters.statuses),
        "attributes": _codes(filters.attributes),
        "kinds": _codes(filters.kinds),
        "since": filters.since,
        "until": filters.until,
        "country": filters.country,
        "run_id": filters.run_id,
        "attribute_order": _codes(list(Attribute)),
    }
    streaming = connection.execution_options(stream_results=True, yield_per=STREAMED)
    result = run_script(streaming, name, **wanted)
    return Rows(tuple(result.keys()), _dicts(result))


def _dicts(result: CursorResult[Any]) -> Iterator[Row]:
    return (dict(row) for row in result.mappings())


def _codes(words: Sequence[str]) -> list[str] | None:
    return [str(word) for word in words] or None
