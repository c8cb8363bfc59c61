"""The lookup tables hold the codes that the program knows, with labels in both languages."""

import re
from enum import StrEnum

import pytest
from sqlalchemy import URL, Connection, text

from c5db.domain.evidence import Flag
from c5db.domain.vocab import Attribute, DealType, FigureKind, PartyKind, Qualifier, Role, Status, Verdict
from tests.migrating import transaction, upgrade

COMMENT = """
    SELECT col_description(attrelid, attnum)
    FROM pg_attribute
    WHERE attrelid = CAST(:view AS regclass) AND attname = :column
"""
ENUMS: dict[str, type[StrEnum]] = {
    "attribute": Attribute,
    "deal_type": DealType,
    "deal_status": Status,
    "figure_kind": FigureKind,
    "party_kind": PartyKind,
    "party_role": Role,
    "qualifier": Qualifier,
    "verdict": Verdict,
}


@pytest.mark.parametrize("table", ENUMS)
def test_vocabulary_holds_the_codes_of_the_program_in_their_order(connection: Connection, table: str) -> None:
    codes = connection.scalars(text(f"SELECT code FROM c5db.{table} ORDER BY rank"))
    assert list(codes) == [member.value for member in ENUMS[table]]


@pytest.mark.parametrize("table", ENUMS)
def test_every_code_has_labels_and_a_meaning(connection: Connection, table: str) -> None:
    bare = text(f"SELECT code FROM c5db.{table} WHERE '' IN (btrim(label_en), btrim(label_ru), btrim(definition))")
    assert list(connection.scalars(bare)) == []


def test_an_upgrade_with_nothing_to_do_brings_labels_into_step(database_url: URL) -> None:
    with transaction(database_url) as connection:
        connection.execute(text("UPDATE c5db.verdict SET label_en = 'outdated' WHERE code = 'single'"))
    upgrade(database_url)
    with transaction(database_url) as connection:
        assert connection.scalar(text("SELECT label_en FROM c5db.verdict WHERE code = 'single'")) != "outdated"


@pytest.mark.parametrize(
    ("view", "column", "words"),
    [
        ("deals", "type", DealType),
        ("deals", "status", Status),
        ("facts", "attribute", Attribute),
        ("facts", "qualifier", Qualifier),
        ("facts", "verdict", Verdict),
        ("facts", "flags", Flag),
        ("claims", "attribute", Attribute),
        ("claims", "qualifier", Qualifier),
        ("figures", "kind", FigureKind),
        ("participations", "kind", PartyKind),
        ("participations", "role", Role),
    ],
)
def test_the_comment_of_a_column_names_every_word_it_can_hold(
    connection: Connection, view: str, column: str, words: type[StrEnum]
) -> None:
    comment = connection.scalar(text(COMMENT), {"view": f"analyst.{view}", "column": column})
    assert set(words) <= set(re.findall(r"\w+", comment or ""))
