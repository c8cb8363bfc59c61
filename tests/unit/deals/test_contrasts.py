"""Deeds told side by side, with others and for other amounts, are deals of their own."""

import pytest

from c5db.domain.vocab import Attribute, Role
from tests.unit.deals.reading import claims, read

APART = [
    ("en", "Alba Rail will buy 30 trains from Siemens for €410 million. Orda sold it two cranes for €130 million."),
    ("en", "Alba Rail signed a €410 million contract with Siemens, while Orda won a €130 million order from Vega."),
    (
        "en",
        "Alba Rail is buying a depot from Vega for €410 million. Last month it dropped a €130 million bid for Orda.",
    ),
    ("en", "Egypt will buy 30 tractors from Vega for €410 million. Syria bought 12 from Orda for €130 million."),
    (
        "en",
        "Alba Rail got a €410 million loan from Vega Bank. It has signed a contract with Orda for €130 million.",
    ),
    ("ru", "«Альба» купила насосы у «Веги» за 410 млн евро, а «Орда» заказала котлы у «Тенгри» за 130 млн рублей."),
    ("en", "Alba sold a mill to Vega for €410 million, and in March Orda bought 51% of Kivu for $130 million."),
    ("ru", "«Альба» купит у «Веги» 30 поездов за 410 млн евро. «Орда» продаст компании два крана за 130 млн евро."),
    ("ru", "«Вега» продала Малайзии поезда на 410 млн евро. Индонезия купит трамваи за 130 млн долларов."),
    ("en", "Alba has raised €410 million. In 2019 it raised $130 million."),
    ("ru", "«Альба» купит депо у «Веги» за 410 млн евро. От покупки «Орды» за 130 млн евро она отказалась."),
    (
        "ru",
        "Египет закупит у «Веги» тракторы на 410 млн евро. Сирия договорилась с «Ордой» о поставке на 130 млн евро.",
    ),
    ("kk", "«Альба» «Вега» компаниясынан 410 млн еуроға пойыз сатып алады. «Орда» оған 130 млн еуроға кран сатты."),
]
TOGETHER = [
    ("en", "Alba Rail agreed to pay Vega €410 million. Of this sum, €130 million will be paid to Orda, its unit."),
    (
        "en",
        "Alba Rail will buy 30 trains from Vega for €410 million. Orda puts the price at €130 million, sources said.",
    ),
    (
        "en",
        "Alba Rail will buy trains from Vega for €410 million. The contract with Orda, its unit, is for €130 million.",
    ),
    ("en", "Alba Rail raised €410 million in a funding round. Vega Capital, a newcomer, invested €130 million."),
    ("en", "Alba Rail will buy trains from Vega for €410 million. Orda Bank provides a €130 million loan."),
    ("en", "Alba Rail will buy trains from Vega for €410 million. Orda Bank will lend it $130 million."),
    ("ru", "«Альба» купит у «Веги» поезда за 410 млн евро. Первый транш, 130 млн евро, заплатит «Орда», её дочка."),
    ("ru", "«Альба» приступила к поставке 30 поездов за 130 млн евро. Контракт с «Вегой» подписан на 410 млн евро."),
]


def _deals(lang: str, text: str) -> set[str]:
    told = {claim.value: claim.deal for claim in read(text, lang).claims}
    return {told[410_000_000], told[130_000_000]}


@pytest.mark.parametrize(("lang", "text"), APART)
def test_what_is_dealt_with_others_for_another_amount_is_another_deal(lang: str, text: str) -> None:
    assert len(_deals(lang, text)) == 2


@pytest.mark.parametrize(("lang", "text"), TOGETHER)
def test_parts_and_other_words_on_a_deal_are_no_other(lang: str, text: str) -> None:
    assert len(_deals(lang, text)) == 1


def test_as_large_a_share_bought_before_for_another_sum_is_another_deal() -> None:
    text = "CDH купил 5% сети Bach Hoa за 120 млн долларов. Годом ранее он приобрёл 5% той же сети за 105 млн долларов."
    told = {claim.value: claim.deal for claim in claims(read(text), Attribute.VALUE)}
    assert told[120_000_000] != told[105_000_000]


def test_whoever_deals_for_another_amount_is_no_party_of_the_first_deal() -> None:
    parsed = read(APART[7][1])
    first = {party.canonical for party in parsed.parties if party.deal == parsed.deals[0].ref}
    assert "Орда" not in first


def test_shares_that_add_up_to_the_whole_are_of_one_deal() -> None:
    parsed = read("Kivu will buy 75% of Orda. Vega sells 24% of it, and Alba parts with the other 51%.", "en")
    assert len({claim.deal for claim in claims(parsed, Attribute.STAKE)}) == 1


@pytest.mark.parametrize(
    ("lang", "text", "second"),
    [
        ("en", "Kivu bought 30% of Orda for $220 million and a 12% stake in Vega for $45 million.", 12),
        ("ru", "Фонд купил 30% «Орды» за 220 млн рублей и 12% «Веги» за 45 млн рублей.", 12),
    ],
)
def test_a_sentence_goes_over_to_a_second_deal_before_what_it_tells_first_of_it(
    lang: str, text: str, second: int
) -> None:
    parsed = read(text, lang)
    [stake] = [claim for claim in claims(parsed, Attribute.STAKE) if claim.value == second]
    [worth] = [claim for claim in claims(parsed, Attribute.VALUE) if claim.value == 45_000_000]
    assert stake.deal == worth.deal != parsed.deals[0].ref


def test_each_of_two_deals_of_a_sentence_has_what_is_bought_in_it() -> None:
    parsed = read("Kivu bought 30% of Orda for $220 million and a 12% stake in Vega for $45 million.", "en")
    bought = {(party.deal, party.canonical) for party in parsed.parties if party.role is Role.TARGET}
    assert bought == {("d1", "Orda"), ("d2", "Vega")}
