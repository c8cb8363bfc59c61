"""Deals and works that are halted."""

import pytest

from tests.unit.deals.reading import read, statuses

HALTED = [
    ("en", "The planned sale of Orrin Foods to Maple Leaf Equity for $1.2 billion is on ice, as lenders balk."),
    ("en", "Deliveries of coal under the Mavuzi contract have been halted since the flood, the miner Rokana said."),
    ("en", "Nurly Zhol halted deliveries under a $40 million contract with Bauer after a fire."),
    ("ru", "Строительство ледового дворца в Северогорске заморожено: подрядчик «Монолит» увёл технику."),
    ("ru", "Сделка по продаже сети «Лавка рядом» фонду «Ривьера» поставлена на паузу. К ней вернутся после аудита."),
    ("ru", "Приостановлено строительство завода «Орёл Стекло» за 4 млрд рублей."),
    ("ru", "Сделка «Ривьеры» и «Лавки рядом» на 4 млрд рублей отложена на неопределённый срок."),
    ("kk", "Ақбұлақтағы мұз айдынының құрылысы тоқтап қалды: мердігер «Темірқазық» алаңнан кетті."),
]


@pytest.mark.parametrize(("lang", "text"), HALTED)
def test_a_deal_or_a_work_that_is_halted_is_suspended(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["suspended"]


GOES_ON = [
    # Something else is halted.
    ("en", "The ministry signed a $50 million contract for 20 buses. Traffic on the bridge has been halted."),
    ("ru", "Мэрия подписала с «Мостовиком» контракт на 600 млн рублей. Движение по мосту приостановлено."),
    # It was, and goes on.
    ("ru", "Мэрия подписала с «Мостовиком» контракт на 600 млн рублей. Стройка была заморожена в 2016 году."),
    # It may be.
    ("en", "Orda signed a $50 million contract with Bauer. Deliveries may be suspended if it pays late."),
]


@pytest.mark.parametrize(("lang", "text"), GOES_ON)
def test_what_else_is_halted_or_may_be_leaves_a_deal_signed(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["signed"]
