"""Which figures are a deal's, and which are left with a reason."""

from datetime import date

import pytest

from c5db.deals.units import unit_class
from c5db.domain.vocab import Attribute, DealType, Role
from c5db.figures import find_figures
from tests.unit.deals.reading import claims, read


def test_each_figure_goes_to_its_attribute() -> None:
    parsed = read(
        "Northern Rail signed a contract with Stadler for 30 trains worth $210 million on Monday. "
        "Deliveries start in 2026.",
        "en",
    )
    told = {str(c.attribute): c.value_text or str(c.value) for c in parsed.claims}
    assert told == {
        "status": "signed", "quantity": "30", "value": "210000000", "signed_on": "2024-05-13", "delivery": "2026",
    }  # fmt: skip


def test_income_and_debt_of_the_company_bought_are_left_with_the_reason() -> None:
    parsed = read(
        "«Альфа Агро» купит 51 % акций «Терминала Север» за 3,4 млрд рублей. "
        "Выручка терминала за 2023 год — 1,2 млрд рублей, чистый долг — 800 млн."
    )
    assert [str(c.value) for c in claims(parsed, Attribute.VALUE)] == ["3400000000"]
    reasons = [f.reason for f in parsed.figures if f.claim is None]
    assert ["speaks of something else" in (reason or "") for reason in reasons] == [True] * 3


def test_a_report_on_results_tells_no_deal() -> None:
    parsed = read(
        "Выручка компании за год выросла на 12 % и достигла 8,4 млрд рублей. Чистая прибыль составила 900 млн рублей."
    )
    assert not parsed.claims
    assert not parsed.deals


def test_every_figure_is_a_claim_or_left_with_a_reason() -> None:
    parsed = read("Shares of the bank rose 3 percent to $12.40. It has 4 million customers and $30 billion.", "en")
    assert parsed.figures
    assert all((outcome.claim is None) == bool(outcome.reason) for outcome in parsed.figures)


def test_firm_orders_and_options_are_items_of_the_whole() -> None:
    parsed = read(
        "Авиакомпания «Полёт» заказала у Airbus 12 самолётов A320neo: восемь твёрдых заказов и четыре опциона."
    )
    items = {str(c.value): c.item for c in claims(parsed, Attribute.QUANTITY)}
    assert items == {"12": None, "8": "firm", "4": "option"}


def test_what_comes_along_with_a_firm_order_is_another_part() -> None:
    parsed = read("Авиакомпания «Полёт» разместила твёрдый заказ на 30 самолётов Embraer с опционом ещё на 20.")
    items = {str(c.value): c.item for c in claims(parsed, Attribute.QUANTITY)}
    assert items == {"30": "firm", "20": "option"}


def test_nothing_was_signed_on_a_day_to_come() -> None:
    text = "Контракт на поставку 3 тыс. тонн руды до 2030 года подписали «Север Рейл» и CEZ за 90 млн евро."
    assert [c.value_text for c in claims(read(text), Attribute.SIGNED_ON)] == []


def test_nothing_was_signed_up_to_a_day() -> None:
    text = (
        "Министрлік «Дару» ЖШС-мен вакцина жеткізу туралы шартқа қол қойған. "
        "Шарт бойынша компания 1 сәуірге дейін 250 мың доза жеткізуі тиіс еді."
    )
    assert not claims(read(text, "kk"), Attribute.SIGNED_ON)


def test_what_the_whole_is_worth_when_money_is_raised_is_no_price() -> None:
    told = claims(read("Стартап «Тезис» закрыл раунд на $12,5 млн при оценке в $80 млн."), Attribute.VALUE)
    assert [str(c.value) for c in told] == ["12500000"]


def test_background_is_a_deal_of_its_own() -> None:
    parsed = read(
        "«Ветер Юга» начал строительство ветростанции мощностью 200 МВт. Инвестиции составят 310 млн долларов.\n"
        "Ранее компания продала 49 % дочерней фирмы фонду «Опора» за 70 млн долларов."
    )
    by_deal = {str(c.value): c.deal for c in claims(parsed, Attribute.VALUE)}
    assert by_deal["310000000"] != by_deal["70000000"]


def test_the_sides_of_a_sale_are_told_apart() -> None:
    parsed = read("«Восток Трейд» подписал с концерном Alstom контракт на поставку 40 трамваев за 95 млн евро.")
    assert {p.canonical: p.role for p in parsed.parties} == {"Восток Трейд": Role.BUYER, "Alstom": Role.SELLER}
    assert [deal.type for deal in parsed.deals] == [DealType.PROCUREMENT]


def test_a_quote_stands_at_its_place() -> None:
    text = "The bank will lend $90 million to Delta Power for 15 years."
    told = read(text, "en").claims
    assert {claim.attribute for claim in told} >= {Attribute.VALUE, Attribute.TERM}
    assert [text[c.span.start : c.span.end] for c in told] == [c.quote for c in told]


def test_the_same_text_is_read_the_same() -> None:
    text = "Atlas Mining has agreed to buy 60 percent of Copper Ridge for $450 million."
    first, second = read(text, "en"), read(text, "en")
    assert (first.claims, first.parties, first.figures) == (second.claims, second.parties, second.figures)


def test_two_deals_of_one_sentence_keep_their_own_sums_and_parties() -> None:
    parsed = read(
        "В мае Georgian Railway заказала у Stadler поезда на 300 млн долларов, "
        "а Air Baltic подписала с Airbus контракт на 5 млрд долларов."
    )
    of = {str(c.value): c.deal for c in claims(parsed, Attribute.VALUE)}
    assert of.keys() == {"300000000", "5000000000"}
    assert len(set(of.values())) == 2
    assert "Airbus" not in {p.canonical for p in parsed.parties if p.deal == of["300000000"]}
    assert "Stadler Rail" not in {p.canonical for p in parsed.parties if p.deal == of["5000000000"]}


def test_what_others_signed_years_ago_is_left_as_history() -> None:
    parsed = read(
        "Air Baltic купила у Airbus десять самолётов за 900 млн долларов.\n\n"
        "Турция и Румыния подписали соглашение о вступлении в союз перевозчиков в 2011 году."
    )
    assert [str(c.value) for c in claims(parsed, Attribute.VALUE)] == ["900000000"]
    assert not claims(parsed, Attribute.SIGNED_ON)


def test_schools_are_no_jobs() -> None:
    text = (
        "Правительство одобрило выделение 12,4 млрд сомов на строительство 28 школ. Генподрядчиком назначена "
        "госкомпания «Кыргызкурулуш»; сдать объекты должны к 1 сентября 2027 года."
    )
    assert not claims(read(text), Attribute.JOBS)


HIRED = [
    ("ru", "«Орда» вложит 5 млрд рублей в завод под Тулой и наймёт 175 сотрудников."),
    ("en", "Corrib will spend $64 million on a warehouse in Danville and has pledged to hire 175 people."),
    ("kk", "«Орда» Қарағандыда 85 млрд теңгеге зауыт салады, оған 175 адам жұмысқа қабылданады."),
]


@pytest.mark.parametrize(("lang", "text"), HIRED)
def test_people_are_hired_and_not_bought(lang: str, text: str) -> None:
    parsed = read(text, lang)
    assert [claim.value for claim in claims(parsed, Attribute.JOBS)] == [175]
    assert not claims(parsed, Attribute.QUANTITY)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("kk", "Зауытқа 39 жол техникасы жеткізіледі.", "other thing"),
        ("kk", "Компания 12 байланыс мұнарасы үшін төледі.", "other thing"),
        ("kk", "Форумға 60 журналист келді.", "living"),
        ("ru", "На форум приехали 60 врачей.", "living"),
        ("ru", "Куплено 30 сеялок.", "other thing"),
    ],
)
def test_only_words_that_the_dictionary_knows_are_people(lang: str, text: str, kind: str) -> None:
    (figure,) = find_figures(text, lang, date(2024, 5, 15))
    assert unit_class(figure) == kind


def test_proven_ore_in_the_ground_is_a_resource() -> None:
    text = (
        "Corrib agreed to buy the Tarn mine for $530 million. Tarn has 94 million tonnes of proven ore in the ground."
    )
    assert [claim.value for claim in claims(read(text, "en"), Attribute.RESOURCE)] == [94_000_000]
