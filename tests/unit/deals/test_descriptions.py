"""A description that stands for a company named before gives it the part that it tells."""

import pytest

from tests.unit.deals.reading import read

PARTS = [
    (
        "en",
        "Sky Tengri reported strong traffic.",
        "The airline ordered 12 jets from Embraer for $600 million.",
        "buyer",
    ),
    ("en", "Sky Tengri had a weak year.", "The Kazakh carrier has ordered 12 jets from Embraer for $600m.", "buyer"),
    ("en", "Kivu Copper has two pits.", "The miner ordered 12 trucks from Caterpillar for $60 million.", "buyer"),
    (
        "en",
        "Sky Tengri and Orda Bank had a plan.",
        "The airline will sell 12 jets to AerCap for $600 million.",
        "seller",
    ),
    ("en", "Orda Motors had a weak year.", "The carmaker has agreed to sell its plant to Kivu for $90m.", "seller"),
    ("ru", "«Орда Моторс» сократила выпуск.", "Производитель продаст завод «Киву» за 90 млн евро.", "seller"),
    (
        "ru",
        "«Скай Тенгри» отчиталась.",
        "Казахстанский перевозчик продал 12 самолётов AerCap за 90 млн евро.",
        "seller",
    ),
    ("kk", "«Скай Тенгри» есеп берді.", "Әуекомпания AerCap-қа 12 ұшақты 90 миллион еуроға сатты.", "seller"),
    ("en", "Orda Steel had a strong year.", "Last month it bought 12% of Alma Mining for $15 million.", "buyer"),
    ("ru", "«Орда» выиграла суд у «Киву».", "Предприятие купило 8 насосов у KSB за 2 млн евро.", "buyer"),
]


@pytest.mark.parametrize(("lang", "named", "told", "role"), PARTS)
def test_whoever_is_described_has_the_part_of_the_description(lang: str, named: str, told: str, role: str) -> None:
    parties = read(f"{named} {told}", lang).parties
    assert next(str(party.role) for party in parties if party.name in named) == role


UNTOLD = [
    "Orda Motors and Kivu Motors had a weak year. The carmaker has agreed to sell its plant to Tavor for $90 million.",
    "Orda Bank had a weak year. The lender's rival Kivu Bank will sell 60% of Tavor for $90 million.",
    "Orda Motors had a weak year. The carmaker Kivu Motors will sell its plant to Tavor for $90 million.",
]


def test_a_pronoun_gives_a_second_deal_the_party_that_the_first_one_has() -> None:
    text = "Orda Bank agreed to buy 40% of Tengri for $90m. Two years ago it bought 12% of Alma Steel for $15m."
    parsed = read(text, "en")
    first, second = (deal.ref for deal in parsed.deals)
    told = {(party.deal, party.name, str(party.role)) for party in parsed.parties}
    assert told >= {(first, "Orda Bank", "buyer"), (second, "Orda Bank", "buyer"), (second, "Alma Steel", "target")}
    assert (second, "Tengri") not in {(deal, name) for deal, name, _ in told}


def test_a_company_is_the_one_that_acted_last_though_a_sentence_stands_between() -> None:
    text = (
        "«Жетысу Агро» заказала у турецкой Tekfen теплицу за 96 млн долларов. Её откроют осенью. "
        "Раньше компания купила у голландской Dalsem 12 теплиц за 28 млн евро."
    )
    parsed = read(text)
    old = next(claim.deal for claim in parsed.claims if claim.value == 28_000_000)
    told = {party.name: str(party.role) for party in parsed.parties if party.deal == old}
    assert told == {"Жетысу Агро": "buyer", "Dalsem": "seller"}


def test_a_pronoun_after_two_who_act_stands_for_neither() -> None:
    text = "Orda Bank bought 40% of Tengri, while Kivu Bank sold a unit. It bought 12% of Alma Steel for $15m in 2021."
    parsed = read(text, "en")
    steel = next(claim.deal for claim in parsed.claims if claim.value == 12)
    assert "Orda Bank" not in {party.name for party in parsed.parties if party.deal == steel}


@pytest.mark.parametrize("text", UNTOLD)
def test_a_description_of_another_or_of_one_of_two_gives_no_part(text: str) -> None:
    told = {party.name: str(party.role) for party in read(text, "en").parties}
    assert told.get("Orda Motors") != "seller" and told.get("Orda Bank") != "seller"
