"""A deal is called by its sides, what it is, and what is counted in it."""

from decimal import Decimal

import pytest

from c5db.deals.titles import entitle
from c5db.domain.records import ParsedParty
from c5db.domain.vocab import Attribute, Change, DealType, PartyKind, Qualifier, Role
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
        ("33000000000", "cubic metre/year", "33 billion cubic metres/year"),
    ],
)
def test_what_is_counted_is_told_in_the_right_number(number: str, unit: str, words: str) -> None:
    counted = make_claim(TEXT, "300", attribute=Attribute.QUANTITY, value=Decimal(number), unit=unit)
    assert entitle(DealType.PROCUREMENT, [side("Альфа")], [counted]) == f"Альфа: purchase of {words}"


@pytest.mark.parametrize(
    ("kind", "given", "title"),
    [
        (DealType.LOAN, {"value": Decimal("1600000000")}, "Альфа: loan of USD 1.6 billion"),
        (DealType.PROCUREMENT, {"value": Decimal(950_000)}, "Альфа: purchase worth USD 950,000"),
        (
            DealType.INVESTMENT,
            {"value": Decimal(3_000_000_000), "value_max": Decimal(5_000_000_000), "qualifier": Qualifier.RANGE},
            "Альфа: investment of USD 3–5 billion",
        ),
        (
            DealType.PACKAGE,
            {"value": Decimal(17_000_000_000), "qualifier": Qualifier.AT_LEAST},
            "Альфа: package of agreements worth over USD 17 billion",
        ),
        (
            DealType.ACQUISITION,
            {"attribute": Attribute.STAKE, "value": Decimal("8.40"), "unit": "percent"},
            "Альфа: acquisition of 8.4%",
        ),
        (
            DealType.CONSTRUCTION,
            {"attribute": Attribute.CAPACITY, "value": Decimal(1500), "unit": "MW", "qualifier": Qualifier.ABOUT},
            "Альфа: construction of about 1,500 MW",
        ),
    ],
)
def test_the_main_figure_is_told_with_its_hedge(kind: DealType, given: dict[str, object], title: str) -> None:
    assert entitle(kind, [side("Альфа")], [make_claim(TEXT, "300", **given)]) == title


def test_companies_stand_before_countries_where_they_trade() -> None:
    sides = [side("Альфа", Role.BUYER, PartyKind.COUNTRY), side("Бета", Role.SELLER)]
    assert entitle(DealType.PROCUREMENT, sides, []) == "Бета – Альфа: purchase"
    assert entitle(DealType.PACKAGE, sides, []) == "Альфа – Бета: package of agreements"


def test_who_only_helps_a_deal_along_is_no_part_of_its_name() -> None:
    sides = [side("Альфа", Role.LENDER), side("Бета", Role.MEDIATOR), side("Гамма", Role.BUYER)]
    assert entitle(DealType.PROCUREMENT, sides, []) == "Гамма: purchase"
    assert entitle(DealType.LOAN, sides, []) == "Гамма – Альфа: loan"
    assert entitle(DealType.PROCUREMENT, sides[1:2], []) == "Бета: purchase"


def test_things_that_have_no_english_name_are_left_out() -> None:
    counted = make_claim(TEXT, "300", attribute=Attribute.QUANTITY, value=Decimal(300), unit="дүкен")
    assert entitle(DealType.PROCUREMENT, [side("Альфа")], [counted]) == "Альфа: purchase"


def test_papers_that_were_signed_are_not_what_is_bought() -> None:
    papers = make_claim(TEXT, "300", attribute=Attribute.QUANTITY, value=Decimal(3), unit="document")
    engines = make_claim(TEXT, "300", attribute=Attribute.QUANTITY, value=Decimal(300), unit="locomotive")
    assert entitle(DealType.PROCUREMENT, [side("Альфа")], [papers]) == "Альфа: purchase"
    assert entitle(DealType.PROCUREMENT, [side("Альфа")], [papers, engines]) == "Альфа: purchase of 300 locomotives"


def test_what_a_price_was_before_is_no_part_of_the_title() -> None:
    before, now = (
        make_claim(TEXT, "300", attribute=Attribute.VALUE, value=Decimal(value), unit="EUR", change=change)
        for value, change in ((300_000_000, Change.FORMER), (250_000_000, Change.REVISED))
    )
    assert entitle(DealType.LOAN, [side("Альфа")], [before, now]) == "Альфа: loan of EUR 250 million"
