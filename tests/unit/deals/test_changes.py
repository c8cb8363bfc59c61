"""Values that took another's place, and values that another took the place of, told by the words beside them."""

from decimal import Decimal

import pytest

from c5db.domain.vocab import Attribute, Change, Qualifier
from tests.unit.deals.reading import claims, read

TOLD = [
    (
        "en",
        "Northrail cut the price of its contract with Stadler from $90 million to $75 million, the company said.",
        {90: Change.FORMER, 75: Change.REVISED},
    ),
    (
        "en",
        "Northrail signed a contract with Stadler worth $75 million. The price was originally set at $90 million.",
        {75: None, 90: Change.FORMER},
    ),
    (
        "en",
        "Shares jumped after Northrail said it had signed a contract with Stadler for trains worth up to $75 million.",
        {75: None},
    ),
    (
        "ru",
        "«Север Рейл» подписал контракт на вагоны. Стоимость контракта выросла с 75 млн до 90 млн евро.",
        {75: Change.FORMER, 90: Change.REVISED},
    ),
    (
        "ru",
        "«Север Рейл» подписал контракт на вагоны за 90 млн евро. Год назад стороны называли 75 млн евро.",
        {90: None, 75: Change.FORMER},
    ),
    (
        "en",
        "Northrail signed a contract with Stadler for trams worth $116 million, not $160 million.",
        {116: None, 160: Change.FORMER},
    ),
    (
        "ru",
        "«Север Рейл» подписал контракт на вагоны стоимостью 90 млн евро, а не 75 млн евро.",
        {90: None, 75: Change.FORMER},
    ),
    (
        "ru",
        "«Север Рейл» подписал контракт на вагоны. Цена контракта составит 90 млн евро против 75 млн евро по старому.",
        {90: None, 75: Change.FORMER},
    ),
    (
        "kk",
        "«Солтүстік Рейл» вагон сатып алу туралы келісімшартқа қол қойды. Келісімшарт құны 90 млн еуроға дейін өсті.",
        {90: Change.REVISED},
    ),
    (
        "kk",
        "«Солтүстік Рейл» вагон сатып алу туралы келісімшартқа қол қойды. Құжат 75-тен 90 млн еуроға дейін қымбаттады.",
        {75: Change.FORMER, 90: Change.REVISED},
    ),
    (
        "ru",
        "«Север Рейл» подписал контракт на вагоны. Контракт удешевили с 90 млн до 75 млн евро.",
        {90: Change.FORMER, 75: Change.REVISED},
    ),
    ("ru", "«Север Рейл» (ранее «Орда») подписал контракт на вагоны за 90 млн евро.", {90: None}),
    ("ru", "Трамваи вместо автобусов: «Север Рейл» подписал контракт на вагоны за 90 млн евро.", {90: None}),
]


@pytest.mark.parametrize(("lang", "text", "expected"), TOLD)
def test_a_changed_value_is_told_from_the_one_before(lang: str, text: str, expected: dict[int, Change | None]) -> None:
    told = {claim.value: claim.change for claim in claims(read(text, lang), Attribute.VALUE)}
    assert told == {Decimal(millions) * 10**6: change for millions, change in expected.items()}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Northrail said on Monday it had agreed to buy Tram Works for $90 million in cash.", None),
        ("Northrail had agreed to buy Tram Works for $90 million, but the price is now in doubt.", Change.FORMER),
        ("Northrail has completed its previously announced acquisition of Tram Works for $90 million.", None),
    ],
)
def test_what_is_told_as_agreed_is_no_former_value(text: str, change: Change | None) -> None:
    assert [claim.change for claim in claims(read(text, "en"), Attribute.VALUE)] == [change]


CORRECTED = [
    (
        "en",
        "An earlier version of this story said that Northrail, an operator, bought Stadler trams for $90 million.",
        Change.FORMER,
    ),
    (
        "en",
        "Northrail signed a contract with Stadler. "
        "An earlier version of this article misstated its price, that of the trams, as $90 million.",
        Change.FORMER,
    ),
    (
        "en",
        "An earlier version of this story misspelled the name of Stadler, which sells Northrail trams for $90 million.",
        None,
    ),
    (
        "en",
        "An earlier version of this story misstated the name of Stadler, which sells Northrail trams for $90 million.",
        None,
    ),
    (
        "en",
        "An earlier version of this story said Stadler sold wagons to Northrail, but it sold it trams for $90 million.",
        None,
    ),
    (
        "ru",
        "В более ранней версии этой заметки говорилось, что «Север Рейл», оператор, купил трамваи за 90 млн евро.",
        Change.FORMER,
    ),
    (
        "ru",
        "В первой версии заметки говорилось о вагонах, но «Север Рейл» купил у Stadler трамваи за 90 млн евро.",
        None,
    ),
    (
        "kk",
        "Мақаланың алдыңғы нұсқасында «Солтүстік Рейл» трамвайларды 90 млн еуроға сатып алды делінген.",
        Change.FORMER,
    ),
]


@pytest.mark.parametrize(("lang", "text", "change"), CORRECTED)
def test_what_a_correction_takes_back_is_former(lang: str, text: str, change: Change | None) -> None:
    read_as = [claim.change for claim in claims(read(text, lang), Attribute.VALUE)]
    assert read_as == [change]


def test_what_was_spoken_of_before_a_comma_is_not_said_of_the_figure() -> None:
    text = "Ранее министр рассказал, что «Север Рейл» подписал контракт на вагоны за 90 млн евро."
    assert [claim.change for claim in claims(read(text), Attribute.VALUE)] == [None]


def test_what_is_raised_from_a_bond_was_nothing_before() -> None:
    parsed = read("Northrail has raised $90 million from a 7-year bond.", "en")
    assert [claim.change for claim in claims(parsed, Attribute.TERM)] == [None]


FURTHER = [
    ("en", "Northrail ordered another 8 trams from Stadler for $90 million.", {8: Change.FURTHER}),
    ("en", "Northrail will buy seven more trams from Stadler for $90 million.", {7: Change.FURTHER}),
    ("en", "Northrail ordered an additional batch of 8 trams from Stadler.", {8: Change.FURTHER}),
    ("en", "Northrail ordered 8 additional trams from Stadler.", {8: Change.FURTHER}),
    ("en", "Northrail ordered 8 trams, more than any rival, from Stadler.", {8: None}),
    ("en", "Northrail ordered more than 8 trams from Stadler for $90 million.", {8: None}),
    ("en", "Northrail, unlike another carrier, ordered 8 trams from Stadler for $90 million.", {8: None}),
    ("ru", "«Север Рейл» заказал у Stadler ещё около 80 трамваев.", {80: Change.FURTHER}),
    ("ru", "«Север Рейл» заказал у Stadler дополнительно 8 трамваев.", {8: Change.FURTHER}),
    ("ru", "«Север Рейл» ещё весной заказал у Stadler 8 трамваев.", {8: None}),
    ("kk", "«Солтүстік Рейл» Stadler компаниясынан тағы 8 трамвай сатып алады.", {8: Change.FURTHER}),
]


SECOND = [
    ("ru", "Nordic Wind построит в Абае вторую ветростанцию на 300 МВт за 400 млн долларов.", Change.FURTHER),
    (
        "ru",
        "Nordic Wind построит в Абае ещё одну ветростанцию мощностью до 300 МВт за 400 млн долларов.",
        Change.FURTHER,
    ),
    (
        "ru",
        "Nordic Wind построит в Абае ветростанцию, вторую по величине в стране, на 300 МВт за 400 млн долларов.",
        None,
    ),
    ("en", "Nordic Wind will build a second wind farm of 300 MW in Abai for $400 million.", Change.FURTHER),
    ("en", "Nordic Wind will build a second 300 MW wind farm in Abai for $400 million.", Change.FURTHER),
    ("en", "Nordic Wind will build the second largest wind farm of 300 MW in Abai for $400 million.", None),
]


@pytest.mark.parametrize(("lang", "text", "change"), SECOND)
def test_a_second_thing_comes_on_top_of_the_first(lang: str, text: str, change: Change | None) -> None:
    assert [claim.change for claim in claims(read(text, lang), Attribute.CAPACITY)] == [change]


@pytest.mark.parametrize(("lang", "text", "expected"), FURTHER)
def test_one_more_is_told_from_the_first(lang: str, text: str, expected: dict[int, Change | None]) -> None:
    told = {int(claim.value or 0): claim.change for claim in claims(read(text, lang), Attribute.QUANTITY)}
    assert told == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Север Рейл» заказал 40 вагонов у Stadler за 90 млн евро. Первые вагоны придут не раньше 2028 года."),
        ("en", "Northrail ordered 40 trams from Stadler for $90 million. Deliveries will begin no earlier than 2028."),
    ],
)
def test_not_before_a_day_is_no_word_of_an_earlier_one(lang: str, text: str) -> None:
    [day] = claims(read(text, lang), Attribute.DELIVERY)
    assert (day.value_text, day.qualifier, day.change) == ("2028", Qualifier.AT_LEAST, None)


def test_what_a_claimed_value_was_changed_to_is_claimed_too() -> None:
    text = "Northrail said the price of its contract with Stadler for 40 trams was cut from $95 million to $80 million."
    told = {claim.value: claim.change for claim in claims(read(text, "en"), Attribute.VALUE)}
    assert told == {Decimal(95_000_000): Change.FORMER, Decimal(80_000_000): Change.REVISED}
