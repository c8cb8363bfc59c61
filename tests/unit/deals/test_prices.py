"""What things are bought for is their price, however rare the words; what one of them costs is no claim."""

import pytest

from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import claims, read

PRICES = [
    ("ru", "«Водоканал» заказал 12 насосов у Grundfos за 3 млн евро.", 3_000_000),
    ("ru", "«Теплосеть» купила у Viessmann 40 котлов за 7 млн евро. Котлы поставят в мае.", 7_000_000),
]
NO_PRICES = [
    ("ru", "«Водоканал» заказал 12 насосов у Grundfos по 3 млн евро за штуку."),
    ("en", "Nepal will buy two million doses of vaccine from Orda at $4 a dose."),
    ("en", "Orda bought 12 jets from Kivu at $40 million each."),
]


@pytest.mark.parametrize(("lang", "text", "price"), PRICES)
def test_what_a_party_buys_things_for_is_their_price(lang: str, text: str, price: int) -> None:
    assert [claim.value for claim in claims(read(text, lang), Attribute.VALUE)] == [price]


@pytest.mark.parametrize(("lang", "text"), NO_PRICES)
def test_what_one_of_them_costs_is_no_price_of_the_deal(lang: str, text: str) -> None:
    assert not claims(read(text, lang), Attribute.VALUE)


def test_those_who_bid_are_no_quantity() -> None:
    text = "The ministry picked Orda from three bidders for a $90 million contract for 14 boats."
    assert [claim.unit for claim in claims(read(text, "en"), Attribute.QUANTITY)] == ["boat"]
