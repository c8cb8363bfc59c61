"""What kind of source a publisher is: from reference data, else by its name and the ending of its address."""

import csv
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from c5db.domain.evidence import SourceTier

OFFICIAL_ENDINGS = (".gov", ".mil", ".int")
OFFICIAL_LABELS = frozenset({"gov", "gob", "gouv", "go", "mil", "government"})
"""Second-level labels that countries keep for their governments: `gov.uk`, `go.jp`."""


@cache
def _known() -> dict[str, SourceTier]:
    with files("c5db").joinpath("reference", "publishers.csv").open(encoding="utf-8") as lines:
        return {
            name.strip().casefold(): SourceTier(row["tier"])
            for row in csv.DictReader(lines)
            for name in (row["name"], *row["other_names"].split("|"), row["domain"])
            if name.strip()
        }


def tier_of(publisher: str | None, url: str | None) -> SourceTier:
    """The kind of source; a publisher that nobody knows is press."""
    known = _known()
    host = _host(url) or _host(publisher)
    named = known.get((publisher or "").strip().strip("«»\"'").casefold())
    return named or _by_host(host, known) or SourceTier.PRESS


def _host(address: str | None) -> str | None:
    """`https://www.reuters.com/x` and `Reuters.com` → `reuters.com`."""
    text = (address or "").strip()
    if not text or " " in text or "." not in text:
        return None
    try:
        host = urlsplit(text if "//" in text else f"//{text}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _by_host(host: str | None, known: dict[str, SourceTier]) -> SourceTier | None:
    if host is None:
        return None
    labels = host.split(".")
    for start in range(len(labels) - 1):
        tier = known.get(".".join(labels[start:]))
        if tier is not None:
            return tier
    # `go.com` is a company; `gov.uk` itself is a government.
    official = host.endswith(OFFICIAL_ENDINGS) or (
        labels[-2] in OFFICIAL_LABELS and (len(labels) > 2 or labels[-2] != "go")
    )
    return SourceTier.PARTY if official else None
