"""Of a state's body and the companies that it agrees with, the body buys."""

import pytest

from tests.unit.deals.reading import read

BOUGHT = [
    ("ru", "Министерство обороны Перу заключило с компанией «Ротор-Авиа» контракт на поставку 10 вертолётов."),
    ("ru", "«Ротор-Авиа» подписала с министерством обороны Перу контракт на поставку 10 вертолётов."),
    ("ru", "Министерство транспорта Ганы и компания «Ротор-Авиа» подписали контракт на 20 поездов."),
    ("kk", "Гана Көлік министрлігі «Ротор» компаниясымен 20 пойыз жеткізу туралы келісімшартқа қол қойды."),
]


@pytest.mark.parametrize(("lang", "text"), BOUGHT)
def test_a_body_of_a_state_buys_of_a_company(lang: str, text: str) -> None:
    told = {(str(party.role), party.name.startswith("Ротор")) for party in read(text, lang).parties}
    assert told == {("buyer", False), ("seller", True)}


@pytest.mark.parametrize("organ", ["Правление «Нордена» одобрило", "Совет директоров «Нордена» одобрил"])
def test_who_decides_for_a_firm_stands_for_it(organ: str) -> None:
    text = f"{organ} кредит в 120 млн евро компании «Вента»."
    assert [str(party.role) for party in read(text).parties] == ["lender", "borrower"]


def test_a_description_behind_a_country_begins_a_place_of_its_own() -> None:
    text = "Холдинг «Уралпром» продал 49% акций завода «Метиз» инвестору из ОАЭ — фонду «Аль-Нур»."
    roles = {party.name: str(party.role) for party in read(text).parties}
    assert (roles["Уралпром"], roles["Аль-Нур"]) == ("seller", "buyer")
