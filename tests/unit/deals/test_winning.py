"""A contract that was won or got is signed; the noun of a work behind it begins no work."""

import pytest

from tests.unit.deals.reading import read, statuses

WON = [
    ("ru", "«Норда» выиграла тендер на строительство дамбы за 7 млрд рублей, заказчик — «Эстра»."),
    ("ru", "«Норда» получила контракт на реконструкцию вокзала за 7 млрд рублей."),
    ("ru", "«Норда» получила от «Эстры» контракт на реконструкцию вокзала за 7 млрд рублей."),
    ("ru", "«Норда» получила подряд на ремонт дороги за 7 млрд рублей."),
    ("en", "Norda won a $70m contract to renovate the station in Vilm."),
    ("en", "Norda won a $70m order from Estra to deepen the harbour."),
    ("en", "Norda got a $70m contract to modernise the station."),
]
NOT_WON = [
    ("ru", "«Норда» получила первые 12 вагонов из 30 по контракту с «Эстрой» на 7 млрд рублей.", "in_force"),
    ("en", "Norda received the first 12 cranes under a $70m contract with Estra.", "in_force"),
    ("ru", "«Норда» уже начала строительство дамбы за 7 млрд рублей по контракту с «Эстрой».", "in_force"),
    ("en", "Norda is rebuilding the station under a $70m contract it won in 2021.", "in_force"),
]


@pytest.mark.parametrize(("lang", "text"), WON)
def test_a_contract_for_a_work_that_was_won_is_signed(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["signed"]


@pytest.mark.parametrize(("lang", "text", "told"), NOT_WON)
def test_what_is_got_under_a_contract_is_no_contract_won(lang: str, text: str, told: str) -> None:
    assert statuses(read(text, lang)) == [told]


def test_whoever_is_chosen_as_contractor_has_not_begun() -> None:
    assert statuses(read("«Норда» выбрана подрядчиком ремонта дороги за 7 млрд рублей.")) == ["announced"]
