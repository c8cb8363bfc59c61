"""The reference tables say one thing of each name, and refer to what exists."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

import pytest

from c5db.domain.vocab import PartyKind
from c5db.entities import find_names
from c5db.languages.en.names import NO_NAMES_END
from c5db.reference import countries, country_names, english_words, organizations
from c5db.text.morphology import analyzer

TABLES = ("bodies", "companies", "people", "places", "outlets", "other_names", "given_names")
ORGANIZATIONS = ("bodies", "companies")


def rows(table: str) -> Iterator[Mapping[str, str]]:
    text = files("c5db").joinpath("reference", f"{table}.csv").read_text("utf-8")
    return csv.DictReader(text.splitlines())


def spellings(table: str, row: Mapping[str, str]) -> set[str]:
    own = set() if table in {"other_names", "given_names"} else {row["name"]}
    return {name.rstrip("*").lower() for name in own | set(row["names"].split("|")) if name}


@pytest.mark.parametrize("table", TABLES)
def test_a_spelling_means_one_thing_in_a_table(table: str) -> None:
    meanings = defaultdict(set)
    for row in rows(table):
        for name in spellings(table, row):
            meanings[name].add(row["name"])
    assert {name: who for name, who in meanings.items() if len(who) > 1} == {}


def test_a_spelling_means_one_organization() -> None:
    meanings = defaultdict(set)
    for table in ORGANIZATIONS:
        for row in rows(table):
            for name in spellings(table, row):
                meanings[name].add((table, row["name"]))
    assert {name: who for name, who in meanings.items() if len(who) > 1} == {}


@pytest.mark.parametrize("table", TABLES)
def test_a_name_has_one_row(table: str) -> None:
    names = [row["name"] for row in rows(table)]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize("table", ORGANIZATIONS)
def test_kinds_are_those_of_organizations(table: str) -> None:
    kinds = {kind.value for kind in PartyKind} - {"country", "person"}
    assert {row["kind"] for row in rows(table)} <= kinds


@pytest.mark.parametrize("table", [*ORGANIZATIONS, "people", "places"])
def test_countries_exist(table: str) -> None:
    assert {row["country"] for row in rows(table)} - {""} <= set(country_names())


def test_parents_exist() -> None:
    names = {o.name for o in organizations()}
    assert {o.parent for o in organizations() if o.parent} <= names


def test_nobody_is_its_own_parent() -> None:
    assert [o.name for o in organizations() if o.parent == o.name] == []


def test_an_organization_of_the_world_has_no_country() -> None:
    bad = [o.name for o in organizations() if o.kind is PartyKind.INTERNATIONAL_ORGANIZATION and o.country]
    assert bad == []


@pytest.mark.parametrize("table", TABLES)
def test_no_name_has_stray_spaces(table: str) -> None:
    names = [name for row in rows(table) for name in [row["name"], *row["names"].split("|")]]
    assert [name for name in names if name != name.strip()] == []


@pytest.mark.parametrize("case", ["gent", "datv", "ablt", "loct"])
def test_every_country_of_one_word_is_known_in_each_russian_case(case: str) -> None:
    missed = []
    for country in countries():
        [name, *_] = [name for name in country.names if "А" <= name[0] <= "Я"]
        noun = next((form for form in analyzer().parse(name) if {"NOUN", "nomn"} in form.tag), None)
        declined = noun and noun.inflect({case})
        if name.isupper() or " " in name or "-" in name or declined is None:
            continue
        found = find_names(f"разговор шёл о {declined.word.capitalize()} вчера", "ru")
        if country.code not in {one.country for one in found}:
            missed.append(declined.word)
    assert missed == []


def test_english_words_are_those_that_do_not_end_as_ordinary_words_do() -> None:
    assert all(word.islower() and word.isalpha() and not word.endswith(NO_NAMES_END) for word in english_words())
    assert {"milk", "nobody"} <= english_words()
