"""The fields of an Open Contracting release, out of what claims or facts say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from c5db.domain.vocab import Role, Status

Row = Mapping[str, Any]
Json = dict[str, Any]

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
EXACT = ("exact", "about", None)


def organizations_of(parties: Iterable[Row]) -> list[Json]:
    """Each party once, with all its roles."""
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


def reference(organization: Json) -> Json:
    """How the other parts of a release name an organization."""
    return {"id": organization["id"], "name": organization["name"]}


def documents_of(claims: Iterable[Row]) -> list[Json]:
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
        "datePublished": as_moment(first["published_on"]),
        "language": first["source_lang"],
    }


def _of(said: Iterable[Row], attribute: str) -> Iterator[Row]:
    return (row for row in said if row["attribute"] == attribute and row["item"] is None and row["party_id"] is None)


def status_of(said: Sequence[Row]) -> Status | None:
    """How far the deal as a whole has got."""
    return next((Status(row["value_text"]) for row in _of(said, "status") if row["value_text"]), None)


def value_of(said: Sequence[Row]) -> Json | None:
    """What the deal as a whole is worth, where that is one sum."""
    for row in _of(said, "value"):
        if row["unit"] and row["value"] is not None and row["value_max"] is None and row["over"] is None:
            return {"amount": _number(row["value"]), "currency": row["unit"]} if row["qualifier"] in EXACT else None
    return None


def hedge_of(said: Sequence[Row]) -> str | None:
    """What the standard has no field for: bounds and ranges, in words."""
    for row in _of(said, "value"):
        if row["unit"] and row["value"] is not None and (row["qualifier"] not in EXACT or row["value_max"] is not None):
            figure = "–".join(f"{_number(n):,}" for n in (row["value"], row["value_max"]) if n is not None)
            return f"Value {(row['qualifier'] or '').replace('_', ' ')} {figure} {row['unit']}"
    return None


def items_of(said: Sequence[Row]) -> list[Json]:
    """What is bought, and how many."""
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


def days_of(said: Sequence[Row]) -> int | None:
    """For how long the deal holds."""
    term = next((row for row in _of(said, "term") if row["unit"] == "year" and row["value"] is not None), None)
    return round(float(term["value"]) * 365.25) if term else None


def day_of(said: Sequence[Row], attribute: str) -> str | None:
    """A day as the standard writes it; what is known to the month only has no place there."""
    for row in _of(said, attribute):
        try:
            return as_moment(date.fromisoformat(row["value_text"] or ""))
        except ValueError:
            continue
    return None


def as_moment(day: date | None) -> str | None:
    """A day as the standard writes it, which knows moments only."""
    return f"{day.isoformat()}T00:00:00Z" if day else None


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _address(url: str | None) -> str | None:
    try:
        return url if url and url.isascii() and " " not in url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None
