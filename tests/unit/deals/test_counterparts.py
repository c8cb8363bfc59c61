"""Deeds that have another counterpart each are deals of their own: what is sold on, and who is replaced."""

import pytest

from c5db.domain.vocab import Attribute, Role
from tests.unit.deals.reading import claims, read

SOLD_ON = [
    (
        "en",
        "Tengri sold its 25% stake in Aral Mining to Vostok for $120 million. Tengri had bought it from Orda for "
        "$90 million in 2022.",
    ),
    (
        "ru",
        "«Тенгри» продала 25% «Арал Майнинг» компании «Восток» за 120 млн долларов. Этот пакет она купила у «Орды» в "
        "2022 году за 90 млн долларов.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), SOLD_ON)
def test_what_is_sold_on_was_bought_in_another_deal(lang: str, text: str) -> None:
    later, earlier = claims(read(text, lang), Attribute.VALUE)
    assert (later.value, earlier.value) == (120_000_000, 90_000_000)
    assert later.deal != earlier.deal


def test_whoever_sells_on_is_seller_of_the_one_and_buyer_of_the_other() -> None:
    told = {(party.name, party.role) for party in read(SOLD_ON[0][1], "en").parties}
    assert {("Tengri", Role.SELLER), ("Vostok", Role.BUYER), ("Tengri", Role.BUYER), ("Orda", Role.SELLER)} <= told


REPLACED = [
    ("en", "KazRail hired Longxia for $46 million after it cancelled a contract with Yol Insaat."),
    (
        "en",
        "After cancelling a $52 million contract with Yol Insaat, KazRail signed an agreement with Longxia to build "
        "the tunnel for $46 million.",
    ),
    (
        "en",
        "Kazakhstan's state railway hired Longxia Construction to build the Altyn tunnel for $46 million. The company "
        "cancelled a $52 million contract with Yol Insaat in January.",
    ),
    (
        "ru",
        "«Казавтожол» расторг договор с «Йол Иншаат» на 52 млн долларов и подписал контракт на строительство тоннеля "
        "с Longxia Construction на 46 млн долларов.",
    ),
    (
        "ru",
        "Мэрия Тулы расторгла контракт с «Йол Иншаат» на 52 млн лари и отдала достройку станции китайской Longxia "
        "Construction за 46 млн лари. Соглашение с новым подрядчиком подписано 16 апреля.",
    ),
    (
        "kk",
        "«ҚазАвтоЖол» Yol Insaat компаниясымен 52 миллион долларлық келісімшартты бұзып, Longxia Construction "
        "компаниясымен 46 миллион долларға келісімшарт жасасты.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), REPLACED)
def test_whoever_replaces_another_has_a_contract_that_is_not_cancelled(lang: str, text: str) -> None:
    parsed = read(text, lang)
    cancelled = {c.deal for c in claims(parsed, Attribute.STATUS) if c.value_text == "cancelled"}
    [new] = [c.deal for c in claims(parsed, Attribute.VALUE) if c.value == 46_000_000]
    assert cancelled
    assert new not in cancelled
    replaced = {party.name for party in parsed.parties if party.deal == new}
    assert not replaced & {"Yol Insaat", "Йол Иншаат"}


@pytest.mark.parametrize(
    "text",
    [
        "KazRail signed a $46 million contract with Longxia in May. It cancelled the contract with Longxia last week.",
        "KazRail signed a $46 million contract with a consortium of Longxia and Yol Insaat. On Monday it cancelled the "
        "contract with Yol Insaat and its partner.",
        "Tengri sold 25% of Aral Mining to Vostok for $120 million. Vostok bought it from Tengri through a unit.",
    ],
)
def test_the_same_counterparts_make_one_deal(text: str) -> None:
    assert len(read(text, "en").deals) == 1


NOW = "Orda Rail ordered 21 trains from Stadler for $160 million on Tuesday."
BEFORE = [
    ("It had bought 12 trains from Alstom in 2014.", {21, 12}, 2),
    ("The company bought nine trains for $52 million in 2020.", {21, 9}, 2),
    ("Orda Rail, which had ordered nine trains in 2020, will get the first in 2028.", {21, 9}, 2),
    ("It had ordered the trains for $180 million in 2022 but never signed.", {21}, 1),
]


@pytest.mark.parametrize(("old", "trains", "deals"), BEFORE)
def test_what_was_bought_years_before_is_another_deal(old: str, trains: set[int], deals: int) -> None:
    parsed = read(f"{NOW} {old}", "en")
    counted = claims(parsed, Attribute.QUANTITY)
    assert {claim.value for claim in counted} == trains and len({claim.deal for claim in counted}) == deals


PAID = [
    ("Barrow Copper paid $310 million for the mine in 2016.", [{850_000_000}, {310_000_000}]),
    ("Barrow Copper paid a first instalment of $310 million in 2021.", [{850_000_000, 310_000_000}]),
]


@pytest.mark.parametrize(("old", "sums"), PAID)
def test_what_was_paid_years_before_is_another_deal(old: str, sums: list[set[int]]) -> None:
    parsed = read(f"Barrow Copper will invest $850 million to expand its Kansuki mine in Zambia. {old}", "en")
    told = [{c.value for c in claims(parsed, Attribute.VALUE) if c.deal == deal.ref} for deal in parsed.deals]
    assert told == sums


TALKS = [
    ("Tembo Air signed a contract with Embraer for 8 jets. It is in talks with Boeing over 5 freighters.", [{8}, {5}]),
    ("Tembo Air signed a contract with Embraer for 8 jets. It had been in talks with Embraer since May.", [{8}]),
]


@pytest.mark.parametrize(("text", "jets"), TALKS)
def test_talks_with_another_company_are_of_another_deal(text: str, jets: list[set[int]]) -> None:
    parsed = read(text, "en")
    told = [{c.value for c in claims(parsed, Attribute.QUANTITY) if c.deal == deal.ref} for deal in parsed.deals]
    assert [counts for counts in told if counts] == jets


RAISED_BEFORE = [
    ("en", "Orda signed a $300 million loan with the EBRD.", "In 2020 it borrowed $120 million from KfW.", 2),
    ("en", "The ADB will lend Orda $300 million.", "A first loan, of $120 million, was provided in 2017.", 2),
    ("en", "The ADB will lend Orda $300 million.", "A first tranche of $120 million was provided in 2021.", 1),
    ("ru", "Банк «Киву» разместил облигации на 300 млн евро.", "В 2020 году он выпустил облигации на 120 млн евро.", 2),
    (
        "ru",
        "АБР выдаст «Орде» кредит на 300 млн евро.",
        "Первый кредит, на 120 млн евро, банк предоставил в 2017 году.",
        2,
    ),
    ("ru", "АБР выдаст «Орде» кредит на 300 млн евро.", "Первый транш, 120 млн евро, он предоставил в 2021 году.", 1),
    ("ru", "«Орда» вложит 300 млн евро в завод.", "В 2018 году она инвестировала 120 млн евро в фабрику.", 2),
    (
        "kk",
        "«Киву» банкі 300 миллион долларға облигация шығарды.",
        "2021 жылы банк 120 миллион долларға облигация шығарған.",
        2,
    ),
    (
        "kk",
        "«Киву» банкі «Орда» компаниясына 300 миллион доллар несие береді.",
        "Бірінші транш, 120 миллион доллар, 2021 жылы берілген.",
        1,
    ),
]


@pytest.mark.parametrize(("lang", "now", "before", "deals"), RAISED_BEFORE)
def test_what_was_lent_or_raised_years_before_is_another_deal(lang: str, now: str, before: str, deals: int) -> None:
    parsed = read(f"{now} {before}", lang)
    sums = claims(parsed, Attribute.VALUE) + claims(parsed, Attribute.FINANCING)
    assert {claim.value for claim in sums} == {300_000_000, 120_000_000}
    assert len({claim.deal for claim in sums}) == deals


BOUGHT_BEFORE = [
    ("ru", "«Орда» заказала 24 турбины у Vestas.", "В 2020 году она купила у неё 11 турбин.", 2),
    ("ru", "«Орда» заказала 24 турбины у Vestas.", "Контракт на 11 турбин из этих 24 подписали в 2022 году.", 1),
    ("kk", "«Орда» Vestas компаниясынан 24 турбина сатып алады.", "2019 жылы компания 11 турбина сатып алған.", 2),
]


@pytest.mark.parametrize(("lang", "now", "before", "deals"), BOUGHT_BEFORE)
def test_without_articles_a_year_tells_that_what_was_bought_is_another_deal(
    lang: str, now: str, before: str, deals: int
) -> None:
    counted = claims(read(f"{now} {before}", lang), Attribute.QUANTITY)
    assert {claim.value for claim in counted} == {24, 11}
    assert len({claim.deal for claim in counted}) == deals


PUT_IN = [
    ("en", "Delta bought the Kent quarry for $410 million.", "It will invest $200 million in a new railway.", 2),
    ("en", "Delta bought the Kent mill for $410 million.", "It will invest $200 million in the mill.", 1),
    ("en", "Azania bought 24 jets from Saab for $410 million.", "Saab will invest $200 million in its industry.", 2),
    ("en", "Delta ordered 12 ships from Orda for $410 million.", "It will invest $200 million in its fleet.", 1),
    ("en", "Delta sold 30% of Orda for $410 million.", "Kivu invested $200 million in the new shares.", 1),
    ("ru", "«Вега» купила рудник за 410 млн евро.", "Она вложит 200 млн евро в строительство порта.", 2),
    ("ru", "«Вега» купит завод за 410 млн евро.", "В завод она вложит 200 млн евро.", 1),
    (
        "kk",
        "«Каспий» кенішті 410 миллион еуроға сатып алды.",
        "Ол порт салуға 200 миллион еуро инвестиция салады.",
        2,
    ),
    ("kk", "«Вега» «Орда» зауытын 410 миллион еуроға сатып алды.", "Ол зауытқа 200 миллион еуро инвестиция салады.", 1),
]


@pytest.mark.parametrize(("lang", "bought", "put_in", "deals"), PUT_IN)
def test_what_is_put_in_something_new_is_another_deal_than_a_purchase(
    lang: str, bought: str, put_in: str, deals: int
) -> None:
    sums = claims(read(f"{bought} {put_in}", lang), Attribute.VALUE)
    assert {claim.value for claim in sums} == {410_000_000, 200_000_000}
    assert len({claim.deal for claim in sums}) == deals
