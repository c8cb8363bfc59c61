"""What the package knows of the world: countries, bodies, companies, people and outlets, read once from CSV files.

A name that ends in `*` is also an ordinary word: it counts only in quotes or with a legal form beside it.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from c5db.domain.vocab import PartyKind


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its names in all languages, what its people are called, and where its government sits."""

    code: str
    name: str
    """The English name."""
    names: tuple[str, ...]
    adjectives_ru: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    """Residences and other words that stand for the government («Белый дом»)."""


@dataclass(frozen=True, slots=True)
class Organization:
    """A well-known body or company under its English name."""

    name: str
    kind: PartyKind
    country: str | None
    names: tuple[str, ...]
    parent: str | None
    office: str | None
    """What it is to its country, where a description can stand for it: `sovereign_fund`, `flag_carrier`, `railway` …"""


@dataclass(frozen=True, slots=True)
class Place:
    """A city or region that tells the country of a company."""

    country: str
    names: tuple[str, ...]
    adjectives_ru: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A well-known person."""

    name: str
    country: str | None
    names: tuple[str, ...]


def _rows(table: str) -> Iterator[Mapping[str, str]]:
    text = files("c5db").joinpath("reference", f"{table}.csv").read_text("utf-8")
    return csv.DictReader(text.splitlines())


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _unique(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _spellings(row: Mapping[str, str]) -> tuple[str, ...]:
    """The names of a row; its canonical name is one unless it is marked as an ordinary word among them."""
    names = _split(row["names"])
    return names if f"{row['name']}*" in names else _unique(row["name"], *names)


@cache
def countries() -> tuple[Country, ...]:
    """All countries."""
    return tuple(
        Country(
            code=row["code"],
            name=row["name_en"],
            names=_unique(row["name_en"], row["name_ru"], row["name_kk"], *_split(row["aliases"])),
            adjectives_ru=_split(row["demonyms_ru"]),
            adjectives_en=_split(row["demonyms_en"]),
            capitals=_unique(row["capital_en"], row["capital_ru"], row["capital_kk"]),
            seats=_split(row["seats"]),
        )
        for row in _rows("countries")
    )


@cache
def country_names() -> Mapping[str, str]:
    """The English name of each country by its code."""
    return {country.code: country.name for country in countries()}


@cache
def organizations() -> tuple[Organization, ...]:
    """Bodies first, then companies."""
    return tuple(
        Organization(
            name=row["name"],
            kind=PartyKind(row["kind"]),
            country=row["country"] or None,
            names=_spellings(row),
            parent=row["parent"] or None,
            office=row["office"] or None,
        )
        for table in ("bodies", "companies")
        for row in _rows(table)
    )


@cache
def places() -> tuple[Place, ...]:
    """Cities and regions."""
    return tuple(Place(row["country"], _spellings(row), _split(row["adjectives_ru"])) for row in _rows("places"))


@cache
def people() -> tuple[Person, ...]:
    """Heads of state and government, ministers and other people whom deals name often."""
    return tuple(Person(row["name"], row["country"] or None, _spellings(row)) for row in _rows("people"))


@cache
def given_names() -> frozenset[str]:
    """Given names of people, in Latin and Cyrillic letters."""
    return frozenset(name for row in _rows("given_names") for name in _split(row["names"]))


@cache
def english_words() -> frozenset[str]:
    """Ordinary English words, in small letters, but for those that end as words and no names do."""
    text = files("c5db").joinpath("reference", "english_words.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@cache
def outlets() -> tuple[tuple[str, ...], ...]:
    """News outlets, each with all its names, the first being its canonical one."""
    return tuple((row["name"], *_spellings(row)) for row in _rows("outlets"))


@cache
def other_names() -> frozenset[str]:
    """Names that look like a company's and are none: products, events, treaties, indexes, cities."""
    return frozenset(name for row in _rows("other_names") for name in _split(row["names"]))


__all__ = [
    "Country",
    "Organization",
    "Person",
    "Place",
    "countries",
    "country_names",
    "given_names",
    "organizations",
    "other_names",
    "outlets",
    "people",
    "places",
]
