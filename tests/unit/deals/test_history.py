"""Deals of years ago that an article on another one remembers are deals of their own."""

import pytest

from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import claims, read

REMEMBERED = [
    (
        "ru",
        "«Тенгри» построит в Орле новый завод за 900 млн долларов. В 2014 году компания инвестировала в завод в Туле "
        "3,2 млрд рублей.",
    ),
    (
        "ru",
        "Минобороны подписало с «Ордой» контракт на 84 гаубицы. Сделка оценивается в 155 млн долларов. Ранее, в 2021 "
        "году, ведомство приобрело у Bauer три радара за 60 млн евро.",
    ),
    ("ru", "«Тенгри» купит сеть «Берёза» за 410 млн евро. Ранее, в 2017-м, она купила конкурента за 640 млн евро."),
    ("ru", "«Тенгри», которая в 2019 году купила верфь за 90 млн евро, купит сеть «Берёза» за 410 млн евро."),
    ("en", "Tengri will buy the Birch stores for $410 million. In 2017 it bought a rival, Oak, for $640 million."),
    ("kk", "«Тәңірі» Ақтөбеде 900 млн долларға зауыт салады. 2014 жылы компания зауытқа 3,2 млрд теңге салған."),
]
ONE_DEAL = [
    ("ru", "«Тенгри» построила завод. Контракт на 500 млн рублей она подписала с «Ордой» в 2019 году."),
    ("ru", "«Тенгри» купит 30 % «Берёзы» за 410 млн евро. Сделку за 410 млн евро стороны подписали в 2019 году."),
]


@pytest.mark.parametrize(("lang", "text"), REMEMBERED)
def test_a_deal_of_years_ago_is_no_second_worth_of_the_new_one(lang: str, text: str) -> None:
    values = claims(read(text, lang), Attribute.VALUE)
    assert len(values) == len({claim.deal for claim in values}) == 2


@pytest.mark.parametrize(("lang", "text"), ONE_DEAL)
def test_a_deal_that_was_signed_years_ago_is_one(lang: str, text: str) -> None:
    assert len(read(text, lang).deals) == 1


def test_who_took_part_years_ago_takes_no_part_in_the_news() -> None:
    parsed = read("«Магнит» купит «Дикси» за 92 млрд рублей. В 2014 году «Магнит» купил у «Орды» 12 складов за 1 млрд.")
    news, past = (claim.deal for claim in claims(parsed, Attribute.VALUE))
    assert {party.name for party in parsed.parties if party.deal == news} == {"Магнит", "Дикси"}
    assert "Орды" in {party.name for party in parsed.parties if party.deal == past}


def test_what_lies_ahead_is_of_the_news_though_the_past_was_told_last() -> None:
    parsed = read(
        "ҚТЖ Wabtec компаниясымен 300 локомотив жеткізу туралы 4,2 млрд долларлық келісімге қол қойды. Бұған дейін, "
        "2019 жылы, ҚТЖ Alstom компаниясынан 95 электровозды 400 млн еуроға сатып алған. Алғашқы локомотивтер 2026 "
        "жылы келеді.",
        "kk",
    )
    news, past = claims(parsed, Attribute.VALUE)
    assert [claim.deal for claim in claims(parsed, Attribute.DELIVERY)] == [news.deal]
    assert past.change is None


def test_a_sale_that_was_closed_years_ago_is_another_than_the_new_one() -> None:
    parsed = read(
        "«Орда» продала банк «Тенгри». Сделка по продаже 99,9 % акций закрыта 1 сентября 2021 года. Теперь «Тенгри» "
        "продаёт банк катарской Lesha. Договор купли-продажи 100 % акций за 65 млрд тенге подписан в марте."
    )
    past, news = claims(parsed, Attribute.STAKE)
    assert past.deal != news.deal
