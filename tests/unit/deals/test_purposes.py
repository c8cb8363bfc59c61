"""What money is lent for is the object of a loan."""

import pytest

from tests.unit.deals.reading import read

LENT = [
    ("en", "The World Bank approved a $250 million loan to Uzbekistan to modernise drinking water supply.", "water"),
    ("en", "The EBRD will lend Georgia €40 million to help farmers with irrigation.", "water, farming"),
    (
        "ru",
        "Всемирный банк предоставит Узбекистану кредит на 250 млн долларов на поддержку малого бизнеса.",
        "business",
    ),
    ("ru", "АБР предоставит министерству сельского хозяйства Грузии кредит на 90 млн долларов.", None),
    ("kk", "Дүниежүзілік банк Өзбекстанға шағын бизнесті қолдауға 250 миллион доллар несие береді.", "business"),
]


@pytest.mark.parametrize(("lang", "text", "purpose"), LENT)
def test_what_money_is_lent_for_is_read(lang: str, text: str, purpose: str | None) -> None:
    assert [deal.object for deal in read(text, lang).deals] == [purpose]
