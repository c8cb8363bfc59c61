"""Deals that are carried out already, told in passing or beside a newer deal."""

import pytest

from tests.unit.deals.reading import read, statuses

STANDING = [
    (
        "en",
        "The borough's refuse is collected by Veldon Services, whose ten-year, £85 million contract runs to 2031. "
        "Complaints have fallen.",
    ),
    ("en", "Since January Petrolane has been lifting 60,000 barrels a day under a 20-year agreement with Ghana."),
    ("en", "Lindqvist already maintains the railway's 300 locomotives under a €40 million deal."),
    ("en", "Ferraz has been grinding lenses for Optika since 2021 under a $12 million contract."),
    ("en", "The school meals are cooked by Tasty Table, which holds a three-year contract worth $18 million."),
    (
        "ru",
        "Троллейбусы в Заречинске обслуживает «Электросервис»: пятилетний контракт на 640 млн рублей действует "
        "до конца 2028 года.",
    ),
    ("ru", "По контракту с «Нордгазом» завод «Турбомаш» уже изготавливает 14 агрегатов за 5,2 млрд рублей."),
    ("ru", "Завод второй год шлифует линзы для «Оптики» по договору на 300 млн рублей."),
    ("ru", "Аэропорт с 2020 года находится в управлении «Аэроинвеста» по концессионному соглашению на 30 лет."),
    ("kk", "Әуежайды 2021 жылдан бері «Аэроинвест» келісім бойынша басқарып отыр. Келісім 30 жылға жасалған."),
]
"""What has been done for a while under a deal."""


@pytest.mark.parametrize(("lang", "text"), STANDING)
def test_what_is_done_under_a_deal_shows_that_it_is_in_force(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["in_force"]


BESIDE_NEWS = [
    (
        "en",
        "Tallow Shipping will buy four more tankers from Kestrel Yards for $380 million. The yard is already working "
        "on two ferries for Tallow under a $150 million order.",
        ["announced", "in_force"],
    ),
    (
        "ru",
        "«Речфлот» подписал с верфью «Ока» договор на постройку трёх буксиров за 900 млн рублей. Сейчас верфь "
        "достраивает для него два сухогруза по контракту 2022 года.",
        ["signed", "in_force"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "told"), BESIDE_NEWS)
def test_a_deal_that_stands_is_another_than_the_one_that_is_made(lang: str, text: str, told: list[str]) -> None:
    assert statuses(read(text, lang)) == told


NOT_STANDING = [
    # The terms of what is signed now.
    (
        "en",
        "Orda Rail signed a contract with Stadler for 30 trains worth $210 million. Under the agreement, Stadler "
        "supplies the trains by 2028 and maintains them for ten years.",
        ["signed"],
    ),
    (
        "ru",
        "«Ремдизель» подписал контракт с «Газмашем» на 40 двигателей за 900 млн рублей. По договору завод поставляет "
        "двигатели до 2028 года и обслуживает их пять лет.",
        ["signed"],
    ),
    # What a company is there for.
    (
        "en",
        "Caspian Foods signed a $40 million loan agreement with the EBRD. The company has been producing juice since "
        "1995 and supplies supermarkets.",
        ["signed"],
    ),
    (
        "ru",
        "«Сириус» договорился о покупке завода «Электроприбор» за 3 млрд рублей. Завод с 1958 года выпускает приборы.",
        ["announced"],
    ),
    (
        "kk",
        "«Сириус» холдингі зауытты 3 млрд теңгеге сатып алуға келісті. Зауыт 1958 жылдан бері прибор шығарып келеді.",
        ["announced"],
    ),
    ("en", "The airline operates 40 routes and has been flying to Lagos since 2012. Its fleet grew to 50.", []),
]


@pytest.mark.parametrize(("lang", "text", "told"), NOT_STANDING)
def test_terms_and_a_trade_show_no_deal_in_force(lang: str, text: str, told: list[str]) -> None:
    assert statuses(read(text, lang)) == told


DONE_IN_PART = [
    ("en", "The $90 million tunnel that Implan is boring for the canton is 70 per cent complete."),
    ("ru", "Элеватор, который «Югстройтехника» возводит за 1,8 млрд рублей, готов на 60%."),
    ("kk", "«Югқұрылыс» салып жатқан 6 млрд теңгелік элеватор 70 пайызға бітті."),
]


@pytest.mark.parametrize(("lang", "text"), DONE_IN_PART)
def test_what_is_done_to_a_part_is_under_way(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["in_force"]


def test_who_is_ready_to_sell_a_share_has_begun_nothing() -> None:
    text = "«Каскад» готов продать 60% элеватора за 1,8 млрд рублей."
    assert statuses(read(text, "ru")) == ["expression_of_interest"]


IN_PASSING = [
    ("en", "Two of the five desalination units ordered from Aquatek for $140 million now pump water at Port Elim."),
    ("en", "Nearly half of a $600 million Chinese loan for the Kasai railway has been spent, the minister said."),
    ("ru", "Половину китайского кредита в 600 млн долларов на железную дорогу Киргизия уже израсходовала."),
    ("kk", "Ауруханаларды «Аэрогаз» қамтамасыз етіп отыр. Шарттың құны 90 млн теңге, мерзімі үш жылдан кейін бітеді."),
]


@pytest.mark.parametrize(("lang", "text"), IN_PASSING)
def test_a_part_that_works_or_is_spent_shows_that_a_deal_is_in_force(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["in_force"]


NEITHER = [
    ("en", "Alcor operates 40 factories. The contract price of steel rose by 4 per cent.", []),
    ("en", "The ministry signed a $50 million contract with Alcor for 20 buses. Most of it is a loan.", ["signed"]),
    (
        "ru",
        "Мэрия подписала с «Ликардом» контракт на 40 электробусов за 1,6 млрд рублей. Половину завод поставит в мае.",
        ["signed"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "told"), NEITHER)
def test_a_price_or_a_part_to_come_shows_nothing_in_force(lang: str, text: str, told: list[str]) -> None:
    assert statuses(read(text, lang)) == told
