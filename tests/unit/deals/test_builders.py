"""Of two who sign a contract to build, who builds for whom is told by what they are."""

import pytest

from tests.unit.deals.reading import read

TOLD_APART = [
    ("en", "Caspian Railways signed a contract with Norvik Construction to build a depot for $46 million.", "Norvik"),
    ("en", "Norvik Construction signed a contract with Caspian Railways to build a depot for $46 million.", "Norvik"),
    ("en", "The Ministry of Transport of Georgia signed a contract with Tavor to build a tunnel for $46m.", "Tavor"),
    ("en", "Water utility Nilo has signed a $90 million contract with Tavor to build a treatment plant.", "Tavor"),
    ("en", "The port of Kivu signed an agreement with Tavor for the construction of a $90 million quay.", "Tavor"),
    ("en", "Tavor signed an agreement with Kivu Port Authority to build a $90 million terminal.", "Tavor"),
    ("en", "Petromin signed a contract with Tavor, which will build a plant for $90 million.", "Tavor"),
    ("en", "Petromin signed a contract with Tavor under which Tavor will build a plant for $90 million.", "Tavor"),
    ("ru", "Аэропорт Киву подписал контракт с компанией «Тавор» на строительство терминала за 9 млрд рублей.", "Тавор"),
    ("ru", "Подрядчик «Тавор» заключил с «Дельтой» договор на строительство моста за 9 млрд рублей.", "Тавор"),
    (
        "ru",
        "Инжиниринговая компания «Тавор» подписала с «Петромином» контракт на строительство завода за 9 млн евро.",
        "Тавор",
    ),
    (
        "kk",
        "«Тавор Құрылыс» «Қазақстан темір жолы» компаниясымен депо салу туралы 46 миллион долларлық келісімшартқа қол "
        "қойды.",
        "Тавор",
    ),
    ("kk", "«Тавор» Көлік министрлігімен туннель салу туралы 46 миллион долларлық келісімшарт жасасты.", "Тавор"),
]


@pytest.mark.parametrize(("lang", "text", "builder"), TOLD_APART)
def test_who_lives_by_building_builds_for_the_other(lang: str, text: str, builder: str) -> None:
    told = [(str(party.role), party.name.startswith(builder)) for party in read(text, lang).parties]
    assert sorted(told) == [("client", False), ("contractor", True)]


def test_all_who_sign_on_one_side_build() -> None:
    text = "The Ministry of Transport signed a contract with Orda and Tavor to build a tunnel for $90 million."
    told = {party.name: str(party.role) for party in read(text, "en").parties}
    assert told == {"Ministry of Transport": "client", "Orda": "contractor", "Tavor": "contractor"}


def test_a_builder_that_buys_is_no_contractor() -> None:
    text = "Norvik Construction signed a contract with Caspian Railways to buy 12 wagons for $6 million."
    assert {party.name: str(party.role) for party in read(text, "en").parties}["Norvik Construction"] == "buyer"
