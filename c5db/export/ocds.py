"""Open Contracting releases, version 1.1: each article on a deal is a release, and what is held of it is the last."""

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain, groupby, islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection

from c5db.domain.vocab import DealType, Role, Status
from c5db.export.manifest import Exported, describe_file
from c5db.store.bundles import Bundle, bundles

Row = Mapping[str, Any]
Json = dict[str, Any]

PREFIX = "ocds-c5db00"
"""Stands in for the prefix that the standard gives to each publisher."""
PACKAGE = 10_000
"""Releases in a file."""
CATEGORY = {
    DealType.PROCUREMENT: "goods",
    DealType.CONSTRUCTION: "works",
    DealType.CONCESSION: "works",
    DealType.SERVICE_AGREEMENT: "services",
}
"""The deals that are contracting processes, with the standard's main category."""
ROLES = {
    Role.BUYER: "buyer",
    Role.SELLER: "supplier",
    Role.CONTRACTOR: "supplier",
    Role.CLIENT: "procuringEntity",
    Role.LENDER: "lender",
    Role.INVESTOR: "equityInvestor",
    Role.RECIPIENT: "payee",
    Role.BORROWER: "payee",
    Role.GRANTOR: "payer",
    Role.GRANTEE: "privateParty",
    Role.MEDIATOR: "mediationBody",
    Role.PARTNER: "interestedParty",
}
"""Roles in the standard's open list; others keep their own code."""
CONTRACT_STATUS = {
    Status.SIGNED: "active",
    Status.IN_FORCE: "active",
    Status.SUSPENDED: "active",
    Status.COMPLETED: "terminated",
    Status.CANCELLED: "cancelled",
}
"""What was signed is a contract; what was announced, an award that is pending; anything else is planning."""
EXACT = ("exact", "about", None)
NOTHING: tuple[Any, ...] = (None, [], {})


def write_ocds(connection: Connection, folder: Path, since: int | None, prefix: str | None) -> Iterator[Exported]:
    """Write the releases of all deals that are contracting processes, or of those that changed."""
    releases = chain.from_iterable(
        releases_of(bundle, prefix or PREFIX) for bundle in bundles(connection, changed=since is not None)
    )
    number = 0
    while first := next(releases, None):
        number += 1
        path = folder / f"releases-{number:04}.json"
        yield describe_file(path, "releases", _write_package(path, chain([first], islice(releases, PACKAGE - 1))))


def releases_of(bundle: Bundle, prefix: str) -> Iterator[Json]:
    """A release for each article on the deal, then one of what is held of it."""
    if DealType(bundle.deal["type"]) not in CATEGORY:
        return
    last = bundle.deal["last_seen"]
    for source_id, group in groupby(bundle.claims, key=lambda claim: claim["source_id"]):
        claims = list(group)
        parties = [party for party in bundle.parties if party["source_id"] == source_id]
        moment = _moment(claims[0]["published_on"] or last) or _now()
        yield _release(bundle.deal, f"source-{source_id}", moment, Told(claims, parties, claims), prefix)
    # Later than all others of the day: whoever merges the releases is left with what is held.
    moment = f"{last.isoformat()}T23:59:59Z" if last else _now()
    yield _release(bundle.deal, "held", moment, Told(bundle.facts, bundle.parties, bundle.claims), prefix)


@dataclass(frozen=True, slots=True)
class Told:
    """What a release is made of."""

    stated: Sequence[Row]
    """Claims or facts, from which the figures are taken."""
    parties: Sequence[Row]
    claims: Sequence[Row]
    """For the words they quote."""


def _release(deal: Row, name: str, moment: str, told: Told, prefix: str) -> Json:
    ocid = f"{prefix}-{deal['deal_id']}"
    organizations = _organizations(told.parties)
    body = _stage(ocid, deal, told.stated, organizations, _documents(told.claims))
    buyer = next((one for one in organizations if {"buyer", "procuringEntity"} & set(one["roles"])), None)
    release: Json = {
        "ocid": ocid,
        "id": f"{ocid}-{name}",
        "date": moment,
        "tag": [_tag(body)],
        "initiationType": "tender",
        "parties": organizations,
        "buyer": _reference(buyer) if buyer else None,
        **body,
    }
    if deal["part_of"] is not None:
        whole = f"{prefix}-{deal['part_of']}"
        related = {"id": "1", "relationship": ["framework"], "scheme": "ocid", "identifier": whole}
        release["relatedProcesses"] = [related]
    return {key: one for key, one in ((k, _without_nothing(v)) for k, v in release.items()) if one not in NOTHING}


def _stage(ocid: str, deal: Row, said: Sequence[Row], organizations: Sequence[Json], documents: Sequence[Json]) -> Json:
    """The part of the release that says how far the deal has got."""
    status = _status(said)
    value = _value(said)
    tender = {"id": ocid, "title": deal["title"], "mainProcurementCategory": CATEGORY[DealType(deal["type"])]}
    signed = _day(said, "signed_on")
    if status not in CONTRACT_STATUS and status is not Status.ANNOUNCED and signed is None:
        budget = {"description": _hedge(said), "amount": value}
        return {"tender": tender, "planning": {"budget": budget, "documents": documents}}
    suppliers = [_reference(one) for one in organizations if "supplier" in one["roles"]]
    award = {
        "id": f"{ocid}-award",
        "title": deal["title"],
        "description": _hedge(said),
        "status": "cancelled" if status is Status.CANCELLED else "pending" if status is Status.ANNOUNCED else "active",
        "date": _day(said, "announced_on"),
        "value": value,
        "suppliers": suppliers,
        "items": _items(said),
    }
    if status is Status.ANNOUNCED and signed is None:
        return {"tender": tender, "awards": [award | {"documents": documents}]}
    contract = {
        "id": f"{ocid}-contract",
        "awardID": award["id"],
        "title": deal["title"],
        "description": _hedge(said),
        "status": CONTRACT_STATUS.get(status, "active") if status else "active",
        "value": value,
        "dateSigned": signed,
        "period": {"durationInDays": _days(said)},
        "documents": documents,
    }
    return {"tender": tender, "awards": [award], "contracts": [contract]}


def _tag(body: Json) -> str:
    return "contract" if "contracts" in body else "award" if "awards" in body else "planning"


def _organizations(parties: Iterable[Row]) -> list[Json]:
    found: dict[int, Json] = {}
    for party in parties:
        one = found.setdefault(
            party["party_id"],
            {
                "id": f"c5db-party-{party['party_id']}",
                "name": party["canonical_name"],
                "address": {"countryName": party["country"]},
                "roles": [],
            },
        )
        role = ROLES.get(Role(party["role"]), party["role"])
        if role not in one["roles"]:
            one["roles"].append(role)
    return list(found.values())


def _reference(organization: Json) -> Json:
    return {"id": organization["id"], "name": organization["name"]}


def _documents(claims: Iterable[Row]) -> list[Json]:
    """The articles, each with the words that it was quoted for."""
    by_source = groupby(sorted(claims, key=lambda one: one["source_id"]), key=lambda one: one["source_id"])
    return [_document(source_id, list(group)) for source_id, group in by_source]


def _document(source_id: int, claims: Sequence[Row]) -> Json:
    first = claims[0]
    quotes = "; ".join(dict.fromkeys(f"{claim['attribute']}: «{claim['quote']}»" for claim in claims))
    return {
        "id": f"c5db-source-{source_id}",
        "title": first["source_title"] or first["article_id"],
        "description": f"{first['publisher']}: {quotes}" if first["publisher"] else quotes,
        "url": _address(first["source_url"]),
        "datePublished": _moment(first["published_on"]),
        "language": first["source_lang"],
    }


def _of(said: Iterable[Row], attribute: str) -> Iterator[Row]:
    return (row for row in said if row["attribute"] == attribute and row["item"] is None and row["party_id"] is None)


def _status(said: Sequence[Row]) -> Status | None:
    return next((Status(row["value_text"]) for row in _of(said, "status") if row["value_text"]), None)


def _value(said: Sequence[Row]) -> Json | None:
    for row in _of(said, "value"):
        if row["unit"] and row["value"] is not None and row["value_max"] is None and row["over"] is None:
            return {"amount": _number(row["value"]), "currency": row["unit"]} if row["qualifier"] in EXACT else None
    return None


def _hedge(said: Sequence[Row]) -> str | None:
    """What the standard has no field for: bounds and ranges, in words."""
    for row in _of(said, "value"):
        if row["unit"] and row["value"] is not None and (row["qualifier"] not in EXACT or row["value_max"] is not None):
            figure = "–".join(f"{_number(n):,}" for n in (row["value"], row["value_max"]) if n is not None)
            return f"Value {(row['qualifier'] or '').replace('_', ' ')} {figure} {row['unit']}"
    return None


def _items(said: Sequence[Row]) -> list[Json]:
    rows = [row for row in said if row["attribute"] == "quantity" and row["value"] is not None]
    return [
        {
            "id": str(number),
            "description": row["item"] or row["unit"] or "thing",
            "quantity": _number(row["value"]),
            "unit": {"name": row["unit"]},
        }
        for number, row in enumerate(rows, 1)
    ]


def _days(said: Sequence[Row]) -> int | None:
    term = next((row for row in _of(said, "term") if row["unit"] == "year" and row["value"] is not None), None)
    return round(float(term["value"]) * 365.25) if term else None


def _day(said: Sequence[Row], attribute: str) -> str | None:
    """A day as the standard writes it; what is known to the month only has no place there."""
    for row in _of(said, attribute):
        try:
            return _moment(date.fromisoformat(row["value_text"] or ""))
        except ValueError:
            continue
    return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _moment(day: date | None) -> str | None:
    return f"{day.isoformat()}T00:00:00Z" if day else None


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _address(url: str | None) -> str | None:
    try:
        return url if url and url.isascii() and " " not in url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _without_nothing(value: Any) -> Any:
    """Without what is empty: the standard takes absence for not known."""
    if isinstance(value, dict):
        kept = {key: _without_nothing(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in NOTHING}
    return [_without_nothing(one) for one in value] if isinstance(value, list) else value


def _write_package(path: Path, releases: Iterable[Json]) -> int:
    """Write a package, release by release; how many."""
    head = {
        "uri": f"urn:uuid:{uuid.uuid4()}",
        "version": "1.1",
        "publishedDate": _now(),
        "publisher": {"name": "c5db"},
    }
    written = 0
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "releases": [\n')
        for written, release in enumerate(releases, 1):
            file.write(("" if written == 1 else ",\n") + json.dumps(release, ensure_ascii=False))
        file.write("\n]}\n")
    return written
