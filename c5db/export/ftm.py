"""FollowTheMoney: entities of what is held, and statements of what each source says, with its words."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from c5db.domain.vocab import DealType, PartyKind, Role
from c5db.export.manifest import Exported, describe_file
from c5db.export.values import plain
from c5db.store.bundles import Bundle, bundles, stream_rows

Row = Mapping[str, Any]

HELD = "c5db"
"""The dataset of what is held after reading every claim; each source is a dataset of its own."""
SCHEMA_OF_PARTY = {
    PartyKind.COUNTRY: "PublicBody",
    PartyKind.GOVERNMENT_BODY: "PublicBody",
    PartyKind.STATE_COMPANY: "Company",
    PartyKind.COMPANY: "Company",
    PartyKind.PERSON: "Person",
    PartyKind.INTERNATIONAL_ORGANIZATION: "Organization",
}
CONTRACTS = frozenset(
    {
        DealType.PROCUREMENT,
        DealType.CONSTRUCTION,
        DealType.CONCESSION,
        DealType.SERVICE_AGREEMENT,
        DealType.LOAN,
        DealType.ACQUISITION,
    }
)
"""Deals that are contracts there; the others are projects."""
AUTHORITIES = frozenset({Role.BUYER, Role.CLIENT, Role.BORROWER})
SUPPLIERS = frozenset({Role.SELLER, Role.CONTRACTOR, Role.LENDER})
OWNERS = frozenset({Role.BUYER, Role.INVESTOR})
MONEY = "value"


def write_ftm(connection: Connection, folder: Path, since: int | None) -> Iterator[Exported]:
    """Write entities and statements of everything, or of what changed; then what is gone."""
    entities, statements = folder / "entities.ftm.json", folder / "statements.csv"
    with _writing(entities, statements) as writer:
        for party in stream_rows(connection, "export_parties", **_only(since, "touched_party", "party_id")):
            writer.entity(_party(party))
        for source in stream_rows(connection, "ftm_sources", **_only(since, "touched_source", "source_id")):
            writer.entity(_article(source))
        for bundle in bundles(connection, changed=since is not None):
            for entity in _deal_entities(bundle):
                writer.entity(entity)
            for claim in bundle.claims:
                writer.claim(_schema(bundle.deal), claim)
    yield describe_file(entities, "entities", writer.entities)
    yield describe_file(statements, "statements", writer.statements)
    if since is not None:
        yield _write_removed(connection, folder)


def _only(since: int | None, touched: str, key: str) -> dict[str, Any]:
    return {} if since is None else {"touched": touched, "key": key}


def _write_removed(connection: Connection, folder: Path) -> Exported:
    """The ids of entities that are gone, one a line."""
    path, rows = folder / "removed.txt", 0
    names = {"deals": "deal", "sources": "source", "parties": "party"}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in stream_rows(connection, "export_changed_removed"):
            if row["table"] in names:
                file.write(f"c5db-{names[row['table']]}-{row['id']}\n")
                rows += 1
    return describe_file(path, "removed", rows)


class _Writer:
    """Entities to one file, and all that is stated to the other."""

    def __init__(self, entities: Any, statements: Any) -> None:
        from followthemoney import Statement
        from followthemoney.statement.serialize import CSV_COLUMNS

        self._entities, self._statements = entities, csv.writer(statements, dialect=csv.unix_dialect)
        self._columns, self._statement = CSV_COLUMNS, Statement
        self._statements.writerow(CSV_COLUMNS)
        self.entities = self.statements = 0

    def entity(self, proxy: Any) -> None:
        self._entities.write(json.dumps(proxy.to_dict() | {"datasets": [HELD]}, ensure_ascii=False) + "\n")
        self.entities += 1
        for prop, value in proxy.itervalues():
            self._state(entity_id=proxy.id, prop=prop.name, schema=proxy.schema.name, value=value, dataset=HELD)

    def claim(self, schema: str, claim: Row) -> None:
        """What a source says of a deal, with the words that say so as the original value."""
        day = claim["published_on"].isoformat() if claim["published_on"] else None
        for prop, value in _stated(schema, claim):
            self._state(
                entity_id=f"c5db-deal-{claim['deal_id']}",
                prop=prop,
                schema=schema,
                value=value,
                dataset=f"c5db_source_{claim['source_id']}",
                lang=claim["source_lang"],
                original_value=claim["quote"],
                first_seen=day,
                origin=str(claim["claim_id"]),
            )

    def _state(self, **stated: Any) -> None:
        row = self._statement(**stated).to_csv_row()
        self._statements.writerow([row[column] for column in self._columns])
        self.statements += 1


@contextmanager
def _writing(entities: Path, statements: Path) -> Iterator[_Writer]:
    with (
        entities.open("w", encoding="utf-8", newline="\n") as first,
        statements.open("w", encoding="utf-8", newline="") as second,
    ):
        yield _Writer(first, second)


def _make(schema: str, id: str, properties: Mapping[str, Any]) -> Any:
    from followthemoney import model

    proxy = model.make_entity(schema)
    proxy.id = id
    for name, value in properties.items():
        proxy.add(name, value, fuzzy=False)
    return proxy


def _party(party: Row) -> Any:
    names = [name for name in party["names"] if name != party["canonical_name"]]
    properties = {"name": party["canonical_name"], "alias": names, "country": party["country"]}
    if party["kind"] == PartyKind.STATE_COMPANY:
        properties["topics"] = "gov.soe"
    return _make(SCHEMA_OF_PARTY[PartyKind(party["kind"])], f"c5db-party-{party['party_id']}", properties)


def _article(source: Row) -> Any:
    properties = {
        "title": source["title"] or source["article_id"],
        "sourceUrl": source["url"],
        "publisher": source["publisher"],
        "publishedAt": source["published_on"],
        "language": source["lang"],
    }
    return _make("Article", f"c5db-source-{source['source_id']}", properties)


def _schema(deal: Row) -> str:
    return "Contract" if DealType(deal["type"]) in CONTRACTS else "Project"


def _deal_entities(bundle: Bundle) -> Iterator[Any]:
    """The deal, and its ties to those who take part."""
    deal, schema = bundle.deal, _schema(bundle.deal)
    deal_id = f"c5db-deal-{deal['deal_id']}"
    roles = {(party["party_id"], Role(party["role"])): party for party in bundle.parties}
    properties: dict[str, object] = {
        "status": deal["status"],
        "proof": sorted({f"c5db-source-{claim['source_id']}" for claim in bundle.claims}),
        "sourceUrl": sorted({claim["source_url"] for claim in bundle.claims if claim["source_url"]}),
        "amount": _amount(deal["value"]) if deal["value_max"] is None else None,
        "currency": deal["currency"],
        "modifiedAt": deal["last_seen"],
    }
    if schema == "Contract":
        authorities = sorted({f"c5db-party-{party_id}" for party_id, role in roles if role in AUTHORITIES})
        properties |= {"title": deal["title"], "type": deal["type"], "authority": authorities}
    else:
        properties |= {"name": deal["title"], "keywords": deal["type"]}
    for attribute, prop in _days(schema).items():
        properties[prop] = next((f["value_text"] for f in bundle.facts if f["attribute"] == attribute), None)
    yield _make(schema, deal_id, properties)
    for (party_id, role), party in sorted(roles.items(), key=lambda item: (item[0][0], item[0][1])):
        yield _tie(schema, deal_id, f"c5db-party-{party_id}", role, party)
    yield from _debts(deal, deal_id, roles)
    yield from _ownerships(bundle, deal_id, roles)


def _tie(schema: str, deal_id: str, party_id: str, role: Role, party: Row) -> Any:
    tie = f"{deal_id}-{role.value}-{party['party_id']}"
    if schema == "Project":
        return _make("ProjectParticipant", tie, {"project": deal_id, "participant": party_id, "role": role.value})
    if role in SUPPLIERS:
        return _make("ContractAward", tie, {"contract": deal_id, "supplier": party_id, "role": role.value})
    return _make("UnknownLink", tie, {"subject": party_id, "object": deal_id, "role": role.value})


def _of_role(roles: Iterable[tuple[int, Role]], wanted: Iterable[Role]) -> list[int]:
    return sorted({party_id for party_id, role in roles if role in set(wanted)})


def _debts(deal: Row, deal_id: str, roles: Mapping[tuple[int, Role], Row]) -> Iterator[Any]:
    pairs = list(product(_of_role(roles, [Role.BORROWER]), _of_role(roles, [Role.LENDER])))
    for borrower, lender in pairs if deal["type"] == DealType.LOAN else []:
        # Of several lenders nobody says who gives how much.
        amount = _amount(deal["value"]) if len(pairs) == 1 and deal["value_max"] is None else None
        properties = {"debtor": f"c5db-party-{borrower}", "creditor": f"c5db-party-{lender}", "amount": amount}
        yield _make("Debt", f"{deal_id}-debt-{borrower}-{lender}", properties | {"currency": deal["currency"]})


def _ownerships(bundle: Bundle, deal_id: str, roles: Mapping[tuple[int, Role], Row]) -> Iterator[Any]:
    """A stake in a company: of the owner that the fact names, else of the one who buys."""
    companies = [
        party_id
        for (party_id, role), party in roles.items()
        if role is Role.TARGET and SCHEMA_OF_PARTY[PartyKind(party["kind"])] == "Company"
    ]
    owners = _of_role(roles, OWNERS)
    for fact in bundle.facts:
        owner = fact["party_id"] or (owners[0] if len(owners) == 1 else None)
        if fact["attribute"] != "stake" or fact["item"] is not None or len(companies) != 1 or owner is None:
            continue
        if owner == companies[0] or fact["value"] is None:
            continue
        properties = {
            "owner": f"c5db-party-{owner}",
            "asset": f"c5db-party-{companies[0]}",
            "percentage": plain(fact["value"]),
            "status": bundle.deal["status"],
        }
        yield _make("Ownership", f"{deal_id}-stake-{owner}-{companies[0]}", properties)


def _stated(schema: str, claim: Row) -> Iterator[tuple[str, str]]:
    """The properties of the deal that a claim gives a value."""
    attribute = claim["attribute"]
    if claim["item"] is not None or claim["party_id"] is not None:
        return
    if attribute == MONEY and claim["value"] is not None and claim["unit"] and claim["value_max"] is None:
        yield "amount", plain(claim["value"])
        yield "currency", claim["unit"]
    elif attribute == "status" and claim["value_text"]:
        yield "status", claim["value_text"]
    elif attribute in _days(schema) and claim["value_text"] and "/" not in claim["value_text"]:
        yield _days(schema)[attribute], claim["value_text"]


def _days(schema: str) -> dict[str, str]:
    return {"signed_on": "contractDate"} if schema == "Contract" else {"signed_on": "startDate"}


def _amount(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)
