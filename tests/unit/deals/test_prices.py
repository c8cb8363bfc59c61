"""What things are bought for is their price, however rare the words; what one of them costs is no claim."""

import pytest

from c5db.deals.figure_attributes import attributes_of
from c5db.deals.prices import is_price
from c5db.deals.scorer import NONE
from c5db.domain.vocab import Attribute, FigureKind
from tests.unit.deals.reading import claims, read, scene_of

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


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Orda bought 12 jets from Kivu for a little over $40 million.", True),
        ("Orda bought 12 jets from Kivu for debt worth $40 million.", False),
        ("Orda built 12 jets for $40 million.", False),
        ("Last year 12 jets were bought for $40 million.", False),
    ],
)
def test_a_price_is_what_a_named_party_pays(text: str, is_one: bool) -> None:
    scene = scene_of(text)
    [sum_told] = [figure for figure in scene.figures if figure.kind is FigureKind.MONEY]
    assert is_price(scene, sum_told) is is_one


def test_those_who_bid_are_nothing_of_a_deal() -> None:
    scene = scene_of("The ministry picked Orda from three bidders for 14 boats.")
    assert [attributes_of(scene, figure) == (NONE,) for figure in scene.figures] == [True, False]
