"""Sides that a word turns round: given to instead of giving, bought instead of buying, paid for by another's loan."""

import pytest

from tests.unit.deals.reading import read


def _roles(text: str, lang: str) -> dict[str, str]:
    return {party.name: str(party.role) for party in read(text, lang).parties}


GIVEN_TO = [
    ("ЕБРР выделит «Самрук-Энерго» кредит на 200 млн евро.", {"ЕБРР": "lender", "Самрук-Энерго": "borrower"}),
    ("Газпромбанк профинансирует «Мечел» на 90 млрд рублей.", {"Газпромбанк": "lender", "Мечел": "borrower"}),
    (
        "Правительство Кении выбрало «Росатом» генеральным подрядчиком строительства АЭС.",
        {"Правительство": "client", "Росатом": "contractor"},
    ),
    ("Кредит на 90 млрд рублей «Веге» выдаст Газпромбанк.", {"Вега": "borrower", "Газпромбанк": "lender"}),
    ("Кредит на 90 млрд рублей выдаст Газпромбанк.", {"Газпромбанк": "lender"}),
]


@pytest.mark.parametrize(("text", "roles"), GIVEN_TO)
def test_a_name_alike_in_both_cases_is_given_to_behind_who_gives(text: str, roles: dict[str, str]) -> None:
    assert _roles(text, "ru") == roles
