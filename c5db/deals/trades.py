"""What a party does for a living: airlines buy aircraft, makers sell them, banks lend."""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from c5db.domain.records import Name
from c5db.domain.vocab import BUSINESS_KINDS, PartyKind
from c5db.reference import organizations
from c5db.text.words import REMEMBERED

_WORD = re.compile(r"\w+")
_OFFICES = {
    "railway": "railway",
    "flag_carrier": "airline",
    "sovereign_fund": "fund",
    "oil": "developer",
    "gas": "developer",
    "nuclear": "developer",
    "mining": "developer",
    "power_grid": "developer",
    "telecom": "telecom",
    "export_credit": "bank",
    "central_bank": "bank",
    "development_bank": "bank",
    "development_finance": "bank",
}
"""The trade of those who hold an office in their country."""
_LENDS = frozenset({"export_credit", "development_bank", "development_finance"})


def trade_of(name: Name) -> str | None:
    """The trade of a party: by its canonical name, its office, or a word in its name; None where nothing tells."""
    return _trades().get(name.canonical) or (_by_words(name.canonical) if name.kind in BUSINESS_KINDS else None)


def is_public_lender(name: Name) -> bool:
    """Whether it is what states own, alone or together, to lend for what others buy and build."""
    shared = name.known and name.kind is PartyKind.INTERNATIONAL_ORGANIZATION and trade_of(name) == "bank"
    return shared or name.canonical in _public_lenders()


@cache
def _public_lenders() -> frozenset[str]:
    return frozenset(o.name for o in organizations() if o.office in _LENDS)


@cache
def _trades() -> Mapping[str, str]:
    held = {o.name: _OFFICES[o.office] for o in organizations() if o.office in _OFFICES}
    return held | {name: row["trade"] for row in _rows("trades") for name in row["names"].split("|")}


@lru_cache(maxsize=REMEMBERED)
def _by_words(canonical: str) -> str | None:
    """The trade that the last telling word of a name gives: "Nova Power Bank" is a bank."""
    for word in reversed(_WORD.findall(canonical.casefold())):
        for trade, pattern in _words():
            if pattern.fullmatch(word):
                return trade
    return None


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["trade"], re.compile("|".join(re.escape(w).replace(r"\*", r"\w*") for w in row["words"].split("|"))))
        for row in _rows("trade_words")
    )


def _rows(table: str) -> Iterator[Mapping[str, str]]:
    return csv.DictReader(files("c5db").joinpath("reference", f"{table}.csv").read_text("utf-8").splitlines())
