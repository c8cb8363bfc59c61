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


FUNDED = [
    (
        "en",
        "Lukoil will finance the purchase with a $2 billion loan from Sberbank and VTB.",
        {"Lukoil": "borrower", "Sberbank": "lender", "VTB": "lender"},
    ),
    (
        "en",
        "Tavor Rail financed the plant through a $200 million syndicated loan arranged by ING.",
        {"Tavor Rail": "borrower", "ING": "mediator"},
    ),
    (
        "ru",
        "«Лукойл» профинансирует покупку кредитом Сбербанка на 2 млрд долларов.",
        {"Лукойл": "borrower", "Сбербанк": "lender"},
    ),
    (
        "ru",
        "«Тарн Медь» профинансирует строительство за счёт займа АБР на 90 млн долларов.",
        {"Тарн Медь": "borrower", "АБР": "lender"},
    ),
    (
        "kk",
        "«Тұлпар Энерго» зауыт құрылысын «Нұрлы» банкінің 90 млн доллар несиесі есебінен қаржыландырады.",
        {"Тұлпар Энерго": "borrower", "Нұрлы": "lender"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), FUNDED)
def test_who_pays_by_the_loan_of_another_borrows(lang: str, text: str, roles: dict[str, str]) -> None:
    assert _roles(text, lang) == roles


LENDING = [
    ("en", "Corvin Bank will finance the purchase with a $200 million loan to Tavor Rail.", "Corvin Bank"),
    ("en", "Corvin Bank is financing a road with a $200 million loan and a grant from Tengri Fund.", "Corvin Bank"),
    ("en", "Corvin Bank will fund the project with a $200 million loan from its own resources.", "Corvin Bank"),
    ("ru", "Сбербанк профинансирует строительство за счёт кредита на 90 млн долларов.", "Сбербанк"),
    ("ru", "Сбербанк профинансирует покупку «Веги» кредитом на 90 млн долларов.", "Сбербанк"),
    ("ru", "Сбербанк профинансирует завод кредитом «Камазу» на 90 млн долларов.", "Сбербанк"),
    ("kk", "«Нұрлы» банкі зауыт құрылысын 90 млн доллар несие есебінен қаржыландырады.", "Нұрлы"),
]


@pytest.mark.parametrize(("lang", "text", "lender"), LENDING)
def test_who_finances_by_a_loan_of_his_own_lends(lang: str, text: str, lender: str) -> None:
    assert _roles(text, lang)[lender] == "lender"


LETS = [
    "Hartwell Energy has agreed to be bought by Norwegian utility Fjordkraft for $2.3 billion.",
    "Hartwell Energy is to be taken private by Fjordkraft for $2.3 billion.",
    "Hartwell Energy will be taken over by Fjordkraft in a $2.3 billion deal.",
    "Hartwell Energy has agreed to a $2.3 billion takeover by Fjordkraft.",
    "Hartwell Energy accepted a $2.3 billion takeover offer from Fjordkraft.",
]


@pytest.mark.parametrize("text", LETS)
def test_who_agrees_to_be_bought_is_the_target(text: str) -> None:
    assert _roles(text, "en") == {"Hartwell Energy": "target", "Fjordkraft": "buyer"}


YIELDS = [
    ("«Вега» согласилась на поглощение компанией «Тарн» за 2,3 млрд долларов.", {"Вега": "target", "Тарн": "buyer"}),
    ("«Вега» согласилась на поглощение компании «Тарн» за 2,3 млрд долларов.", {"Вега": "buyer", "Тарн": "target"}),
    ("«Вега» перейдёт под контроль «Тарна» за 2,3 млрд долларов.", {"Вега": "target", "Тарна": "buyer"}),
]


@pytest.mark.parametrize(("text", "roles"), YIELDS)
def test_by_whom_a_firm_is_taken_over_is_told_by_case(text: str, roles: dict[str, str]) -> None:
    assert _roles(text, "ru") == roles


NOT_BOUGHT = [
    ("Fjordkraft agreed to the acquisition of a wind farm from Orda Power for $90 million.", "Fjordkraft", "buyer"),
    ("Orda Power accepted a takeover bid from Fjordkraft for its grid unit for $9 million.", "Orda Power", "seller"),
    ("Orda Bank agreed to finance the takeover of a grid by Fjordkraft for $90 million.", "Orda Bank", "lender"),
    ("Orda Power agreed to be advised by Tengri on the purchase of a grid for $9 million.", "Orda Power", "buyer"),
]


@pytest.mark.parametrize(("text", "name", "role"), NOT_BOUGHT)
def test_who_agrees_to_something_else_is_not_bought(text: str, name: str, role: str) -> None:
    assert _roles(text, "en")[name] == role
