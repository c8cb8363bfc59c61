"""Sides that a word turns round: given to instead of giving, bought instead of buying, paid for by another's loan."""

import pytest

from c5db.deals.frames import frames_of
from tests.unit.deals.reading import read, scene_of


def _roles(text: str, lang: str) -> dict[str, str]:
    return {party.name: str(party.role) for party in read(text, lang).parties}


GIVEN_TO = [
    ("ЕБРР выделит «Самрук-Энерго» кредит на 200 млн евро.", {"ЕБРР": "lender", "Самрук-Энерго": "borrower"}),
    ("Газпромбанк профинансирует «Мечел» на 90 млрд рублей.", {"Газпромбанк": "lender", "Мечел": "borrower"}),
    (
        "Правительство Кении выбрало «Росатом» генеральным подрядчиком строительства АЭС.",
        {"Правительство": "client", "Росатом": "contractor"},
    ),
    ("Банк «Орвик» выдал компании «Тарн» кредит на 90 млрд рублей.", {"Орвик": "lender", "Тарн": "borrower"}),
    ("Банк «Орвик» одобрил «Тарн Энерго» кредит на 9 млрд рублей.", {"Орвик": "lender", "Тарн Энерго": "borrower"}),
    ("Банк «Орвик» одобрил компании «Тарн» кредит на 9 млрд рублей.", {"Орвик": "lender", "Тарн": "borrower"}),
    ("«Вега» поставит российской компании «Тарн» 30 вагонов.", {"Вега": "seller", "Тарн": "buyer"}),
    ("«Вега» продала акции компании «Тарн» за 2 млрд рублей.", {"Вега": "seller", "Тарн": "target"}),
    ("Правительство одобрило заём АБР на 90 млн долларов.", {"АБР": "lender"}),
    ("Кредит на 90 млрд рублей «Веге» выдаст Газпромбанк.", {"Вега": "borrower", "Газпромбанк": "lender"}),
    ("Кредит на 90 млрд рублей выдаст Газпромбанк.", {"Газпромбанк": "lender"}),
]


@pytest.mark.parametrize(("text", "roles"), GIVEN_TO)
def test_a_name_behind_a_verb_of_giving_is_given_to_where_another_gives(text: str, roles: dict[str, str]) -> None:
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


POSTS = [
    (
        "ru",
        "Минэнерго определило «Росатом» генеральным подрядчиком строительства станции за 3 млрд рублей.",
        {"Минэнерго": "client", "Росатом": "contractor"},
    ),
    (
        "ru",
        "Подрядчиком строительства АЭС за 3 млрд долларов станет «Росатом», заказчиком — «Самрук-Энерго».",
        {"Росатом": "contractor", "Самрук-Энерго": "client"},
    ),
    (
        "en",
        "The Kazakh government named Rosatom the general contractor for a $14 billion nuclear plant.",
        {"Kazakh government": "client", "Rosatom": "contractor"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), POSTS)
def test_the_post_that_somebody_is_put_into_tells_his_side(lang: str, text: str, roles: dict[str, str]) -> None:
    assert _roles(text, lang) == roles


BECAME = [
    (
        "Покупателем «Уралкалия» стал «Уралхим», сумма сделки — 1,4 млрд долларов.",
        {"Уралкалий": "target", "Уралхим": "buyer"},
    ),
    (
        "Новым владельцем «Уралкалия» стал «Уралхим», сумма сделки — 1,4 млрд долларов.",
        {"Уралкалий": "target", "Уралхим": "buyer"},
    ),
    (
        "Покупателем завода «Вега» стал «Тарн», сумма сделки — 1,4 млрд долларов.",
        {"Вега": "target", "Тарн": "buyer"},
    ),
    ("Завод Nokian отошёл «Татнефти» за 285 млн евро.", {"Nokian": "target", "Татнефть": "buyer"}),
]


@pytest.mark.parametrize(("text", "roles"), BECAME)
def test_whose_a_firm_becomes_buys_it(text: str, roles: dict[str, str]) -> None:
    parsed = read(text)
    assert {party.name: str(party.role) for party in parsed.parties} == roles
    assert [str(deal.type) for deal in parsed.deals] == ["acquisition"]


NO_POST = [
    ("ru", "Контракт на строительство завода достался «Веге» за 5 млрд рублей.", ("Веге", "contractor")),
    ("ru", "Покупателем 30 вагонов «Тарна» стала «Вега», сумма сделки — 90 млн долларов.", ("Вега", "buyer")),
]


@pytest.mark.parametrize(("lang", "text", "told"), NO_POST)
def test_what_else_passes_or_is_named_stays_what_it_is(lang: str, text: str, told: tuple[str, str]) -> None:
    assert told in {(party.name, str(party.role)) for party in read(text, lang).parties}


def test_to_name_somebody_is_to_hire_him_only_for_a_post() -> None:
    scene = scene_of("Tengri Times named Orda Power as the buyer of the plant.")
    told = {act for name in scene.names for act, _ in frames_of(scene, name, scene.sentences[0])}
    assert "award" not in told
