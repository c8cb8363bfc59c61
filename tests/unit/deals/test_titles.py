"""A deal is called by its sides, what it is, and what is counted in it."""

from decimal import Decimal

import pytest

from c5db.deals.titles import entitle
from c5db.domain.records import ParsedParty
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role
from tests.factories import make_claim, make_party

TEXT = "Альфа, Бета, Гамма, Дельта и Эпсилон закупят 300 локомотивов у Омеги."


def side(name: str, role: Role = Role.PARTNER, kind: PartyKind = PartyKind.COMPANY) -> ParsedParty:
    return make_party(TEXT, name, role=role, kind=kind)


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (["Альфа", "Бета"], "Альфа – Бета: memorandum"),
        (["Альфа", "Бета", "Гамма", "Дельта"], "Альфа – Бета – Гамма – Дельта: memorandum"),
        (["Альфа", "Бета", "Гамма", "Дельта", "Эпсилон"], "Альфа – Бета – Гамма and 2 more: memorandum"),
        ([], "Memorandum, parties not named"),
    ],
)
def test_a_deal_is_called_by_its_sides(names: list[str], title: str) -> None:
    assert entitle(DealType.MEMORANDUM, [side(name) for name in names], []) == title


def test_who_buys_stands_before_who_sells() -> None:
    sides = [side("Омег", Role.SELLER), side("Эпсилон", Role.BUYER)]
    assert entitle(DealType.ACQUISITION, sides, []) == "Эпсилон – Омег: acquisition"


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("300", "locomotive", "300 locomotives"),
        ("1", "locomotive", "1 locomotive"),
        ("1200", "aircraft", "1,200 aircraft"),
    ],
)
def test_what_is_counted_is_told_in_the_right_number(number: str, unit: str, words: str) -> None:
    counted = make_claim(TEXT, "300", attribute=Attribute.QUANTITY, value=Decimal(number), unit=unit)
    assert entitle(DealType.PROCUREMENT, [side("Альфа")], [counted]) == f"Альфа: purchase, {words}"
