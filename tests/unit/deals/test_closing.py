"""Deals that are plainly told to be closed are completed; what will be, or is closed of something else, is not."""

import pytest

from tests.unit.deals.reading import read, statuses

CLOSED = [
    ("en", "The purchase of Estra by Norda for $300 million was completed, though the talks had stalled twice."),
    ("en", "Norda agreed to buy Estra for $300 million last year. The deal closed on Monday."),
    ("ru", "Сделка «Норды» и «Эстры» на 3 млрд рублей закрыта, хотя переговоры не раз останавливались."),
    ("kk", "«Норда» «Эстраны» 3 млрд теңгеге сатып алады деп жоспарланған. Мәміле аяқталды."),
]
OPEN = [
    ("en", "Norda will buy Estra for $300 million. Once the sale is completed, it will move to Vilm."),
    ("en", "Norda will buy Estra for $300 million. The sale is expected to be completed in June."),
    ("en", "Norda will buy Estra for $300 million. The first stage of the sale was completed."),
    ("ru", "«Норда» купит «Эстру» за 3 млрд рублей. Сделка ещё не закрыта."),
    ("ru", "«Норда» купит «Эстру» за 3 млрд рублей. Переговоры по сделке завершены."),
    ("ru", "«Норда» купит «Эстру» за 3 млрд рублей. Конкурс на контракт завершён."),
    ("kk", "«Норда» «Эстраны» 3 млрд теңгеге сатып алады. Мәміле наурызда аяқталады."),
]


@pytest.mark.parametrize(("lang", "text"), CLOSED)
def test_a_deal_that_is_closed_is_completed(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["completed"]


@pytest.mark.parametrize(("lang", "text"), OPEN)
def test_what_is_not_closed_yet_is_not_completed(lang: str, text: str) -> None:
    assert "completed" not in statuses(read(text, lang))


def test_a_work_whose_makers_are_put_in_between_is_halted() -> None:
    text = "Строительство моста за 3 млрд рублей, которое «Норда» ведёт для «Эстры», приостановлено до весны."
    assert statuses(read(text)) == ["suspended"]


def test_a_company_that_is_halted_halts_no_work() -> None:
    assert "suspended" not in statuses(read("«Норда», которая строит мост за 3 млрд рублей, остановлена аудитором."))
