"""What is lent and what is granted are deals of their own, also in one sentence."""

import pytest

from tests.unit.deals.reading import read


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Nepal will receive a €75m grant from Orda, and a €120m loan from Vega Bank.",
        ),
        ("ru", "Всемирный банк выделит Непалу кредит на 120 млн долларов и грант на 75 млн долларов."),
        ("kk", "Дүниежүзілік банк Непалға 120 млн доллар несие және 75 млн доллар грант береді."),
    ],
)
def test_a_grant_is_another_deal_than_a_loan(lang: str, text: str) -> None:
    told = {claim.value: claim.deal for claim in read(text, lang).claims}
    assert told[75_000_000] != told[120_000_000]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The $300m loan to Kivu, of which $100m is a grant, was approved by Vega Bank."),
        ("ru", "Банк «Вега» выдал «Киву» кредит на 300 млн долларов, первый транш — 100 млн долларов."),
    ],
)
def test_a_part_of_a_loan_is_none(lang: str, text: str) -> None:
    told = {claim.value: claim.deal for claim in read(text, lang).claims}
    assert told.get(100_000_000, told[300_000_000]) == told[300_000_000]
