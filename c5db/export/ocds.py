"""Open Contracting releases, version 1.1: each article on a deal is a release, and what is held of it is the last."""

import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, groupby, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from c5db.domain.vocab import DealType, Status
from c5db.export.manifest import Exported, describe_file
from c5db.export.ocds_fields import (
    Json,
    Row,
    as_moment,
    day_of,
    days_of,
    documents_of,
    hedge_of,
    items_of,
    organizations_of,
    reference,
    status_of,
    value_of,
)
from c5db.store.bundles import Bundle, bundles

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
CONTRACT_STATUS = {
    Status.SIGNED: "active",
    Status.IN_FORCE: "active",
    Status.SUSPENDED: "active",
    Status.COMPLETED: "terminated",
    Status.CANCELLED: "cancelled",
}
"""What was signed is a contract; what was announced, an award that is pending; anything else is planning."""
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
        moment = as_moment(claims[0]["published_on"] or last) or _now()
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
    organizations = organizations_of(told.parties)
    body = _stage(ocid, deal, told.stated, organizations, documents_of(told.claims))
    buyer = next((one for one in organizations if {"buyer", "procuringEntity"} & set(one["roles"])), None)
    release: Json = {
        "ocid": ocid,
        "id": f"{ocid}-{name}",
        "date": moment,
        "tag": [_tag(body)],
        "initiationType": "tender",
        "parties": organizations,
        "buyer": reference(buyer) if buyer else None,
        **body,
    }
    if deal["part_of"] is not None:
        whole = f"{prefix}-{deal['part_of']}"
        related = {"id": "1", "relationship": ["framework"], "scheme": "ocid", "identifier": whole}
        release["relatedProcesses"] = [related]
    return {key: one for key, one in ((k, _without_nothing(v)) for k, v in release.items()) if one not in NOTHING}


def _stage(ocid: str, deal: Row, said: Sequence[Row], organizations: Sequence[Json], documents: Sequence[Json]) -> Json:
    """The part of the release that says how far the deal has got."""
    status = status_of(said)
    value = value_of(said)
    tender = {"id": ocid, "title": deal["title"], "mainProcurementCategory": CATEGORY[DealType(deal["type"])]}
    signed = day_of(said, "signed_on")
    if status not in CONTRACT_STATUS and status is not Status.ANNOUNCED and signed is None:
        budget = {"description": hedge_of(said), "amount": value}
        return {"tender": tender, "planning": {"budget": budget, "documents": documents}}
    suppliers = [reference(one) for one in organizations if "supplier" in one["roles"]]
    award = {
        "id": f"{ocid}-award",
        "title": deal["title"],
        "description": hedge_of(said),
        "status": "cancelled" if status is Status.CANCELLED else "pending" if status is Status.ANNOUNCED else "active",
        "date": day_of(said, "announced_on"),
        "value": value,
        "suppliers": suppliers,
        "items": items_of(said),
    }
    if status is Status.ANNOUNCED and signed is None:
        return {"tender": tender, "awards": [award | {"documents": documents}]}
    contract = {
        "id": f"{ocid}-contract",
        "awardID": award["id"],
        "title": deal["title"],
        "description": hedge_of(said),
        "status": CONTRACT_STATUS.get(status, "active") if status else "active",
        "value": value,
        "dateSigned": signed,
        "period": {"durationInDays": days_of(said)},
        "documents": documents,
    }
    return {"tender": tender, "awards": [award], "contracts": [contract]}


def _tag(body: Json) -> str:
    return "contract" if "contracts" in body else "award" if "awards" in body else "planning"


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


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
