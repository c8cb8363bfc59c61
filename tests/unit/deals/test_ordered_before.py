"""Things that were ordered before are a deal of their own, told of beside what is ordered now."""

import pytest

from c5db.deals.events import find_events
from c5db.deals.ordered_before import is_ordered_before
from c5db.domain.vocab import Attribute, FigureKind
from tests.unit.deals.reading import claims, read, scene_of

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


@pytest.mark.parametrize(
    ("text", "is_before"),
    [
        ("They will join 12 trams bought in 2019.", True),
        ("Vega extends the service contract for 12 trams bought in 2019.", False),
        ("Norda ordered 12 trams. The 12 trams bought in 2019 are new.", False),
        ("They will join 12 trams bought in May.", False),
    ],
)
def test_things_are_ordered_before_where_no_contract_of_now_is_for_them(text: str, is_before: bool) -> None:
    scene = scene_of(text)
    counted = [figure for figure in scene.figures if figure.kind is FigureKind.COUNT]
    assert [is_ordered_before(scene, figure) for figure in counted[-1:]] == [is_before]


@pytest.mark.parametrize(
    ("text", "joins"), [("They will join 12 trams.", False), ("Kenya will join the accord of 12 countries.", True)]
)
def test_trams_that_join_others_accede_to_nothing(text: str, joins: bool) -> None:
    assert any("v.join" in event.families for event in find_events(scene_of(text))) is joins
