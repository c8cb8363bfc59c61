"""Things that were ordered before are a deal of their own, told of beside what is ordered now."""

import pytest

from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import claims, read

BEFORE = [
    ("en", "Alma Rail has signed a $90m contract with Skoda for 30 trams. They will join 12 trams bought in 2019.", 30),
    ("en", "Norda Air has ordered 14 jets from Embraer. The carrier already flies 12 jets ordered in 2018.", 14),
    ("ru", "«Норда» заказала у Embraer 20 самолётов в дополнение к двенадцати, заказанным раньше.", 20),
    ("ru", "«Альба» подписала со Skoda контракт на 30 трамваев. Они дополнят 12 трамваев, заказанных в 2019 году.", 30),
]
ONE = [
    ("en", "Norda Line ordered six ferries from Remontowa. The six ferries ordered in 2022 are worth $120m.", 6, 120),
    ("ru", "Третий контракт с «Вегой» продлевает обслуживание 12 трамваев, купленных раньше, за 90 млн евро.", 12, 90),
]


@pytest.mark.parametrize(("lang", "text", "now"), BEFORE)
def test_what_was_ordered_before_is_another_deal(lang: str, text: str, now: int) -> None:
    told = {claim.value: claim.deal for claim in claims(read(text, lang), Attribute.QUANTITY)}
    assert told[now] != told[12]


@pytest.mark.parametrize(("lang", "text", "number", "millions"), ONE)
def test_what_is_told_again_or_served_now_is_no_other(lang: str, text: str, number: int, millions: int) -> None:
    told = {claim.value: claim.deal for claim in read(text, lang).claims}
    assert told[number] == told[millions * 1_000_000]


def test_parts_of_what_was_ordered_are_of_that_order() -> None:
    text = (
        "«Норда» заказала у Embraer 14 самолётов за 900 млн долларов. Из 22 самолётов, заказанных в 2018 году, "
        "поставлены 15."
    )
    told = {claim.value: claim.deal for claim in claims(read(text, "ru"), Attribute.QUANTITY)}
    assert told[22] == told[15] != told[14]


def test_what_was_ordered_before_was_signed() -> None:
    parsed = read("«Альба» купит 30 трамваев Skoda. Они дополнят 12 трамваев, заказанных раньше.", "ru")
    old = next(claim.deal for claim in parsed.claims if claim.value == 12)
    assert next(deal.status for deal in parsed.deals if deal.ref == old) == "signed"


def test_trams_that_join_others_accede_to_nothing() -> None:
    parsed = read("Alma Rail will buy 30 trams from Skoda for $90m. They will join 12 trams.", "en")
    assert "treaty" not in {str(deal.type) for deal in parsed.deals}
