"""Loans and bonds told beside what is bought are deals of their own, where they are not told to be for it."""

import pytest

from c5db.deals.borrowings import of_borrowings
from c5db.deals.mentions import Mention
from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import read, scene_of

APART = [
    ("en", "Alba Rail will buy a depot from Vega for €410 million. In May Alba Rail placed €130 million of bonds."),
    (
        "en",
        "Alba Rail ordered trains from Vega for €410 million. Orda Bank has extended a €130 million loan to Alba Rail.",
    ),
    ("en", "Alba Rail raised €130 million in a bond sale. Vega sold it a depot for €410 million."),
    ("ru", "«Альба» купит у «Веги» 30 поездов за 410 млн евро. В январе «Альба» разместила облигации на 130 млн евро."),
    ("ru", "«Альба» купит у «Веги» депо за 410 млн евро. Банк «Орда» предоставил «Альбе» грант на 130 млн евро."),
    (
        "kk",
        "«Альба» «Вегадан» 410 млн еуроға депо сатып алды. Қаңтарда «Альба» 130 млн еуроға облигация шығарды.",
    ),
]
TOGETHER = [
    ("en", "Alba Rail ordered trains from Vega for €410 million. Orda Bank is financing it with a €130 million loan."),
    (
        "en",
        "Alba Rail ordered trains from Vega for €410 million. Orda Bank extended a €130 million loan for the purchase.",
    ),
    (
        "en",
        "Orda Bank signed a €130 million loan to Alba Rail. The trains it pays for are being built for €410 million.",
    ),
    ("ru", "«Альба» купит у «Веги» поезда за 410 млн евро. Банк «Орда» выдал под них кредит на 130 млн евро."),
]


@pytest.mark.parametrize(("lang", "text"), APART)
def test_what_is_borrowed_beside_a_purchase_is_another_deal(lang: str, text: str) -> None:
    told = {claim.value: claim.deal for claim in read(text, lang).claims}
    assert told[410_000_000] != told[130_000_000]


@pytest.mark.parametrize(("lang", "text"), TOGETHER)
def test_what_is_borrowed_for_a_purchase_is_no_other(lang: str, text: str) -> None:
    told = {claim.value: claim.deal for claim in read(text, lang).claims}
    assert told[410_000_000] == told[130_000_000]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Alba ordered trains for €410 million. Orda Bank extended a €130 million loan to Alba.", [(0, 1)]),
        ("Alba ordered trains for €410 million. Orda Bank extended a €130 million loan for them.", []),
        ("Orda Bank extended a €130 million loan to Alba. Vega Works sold it a depot for €410 million.", [(0, 1)]),
        ("Orda Bank extended a €130 million loan to Alba. It ordered trains for €410 million.", []),
    ],
)
def test_a_debt_is_parted_from_a_trade_unless_a_word_points_back_or_nobody_comes_in(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    scene = scene_of(text)
    mentions = [Mention(f.span, Attribute.VALUE, 1.0, (), figure=n) for n, f in enumerate(scene.figures)]
    assert list(of_borrowings(scene, mentions, len(mentions))) == pairs
