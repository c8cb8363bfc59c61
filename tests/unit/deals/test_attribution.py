"""Who, inside an article, says what a claim says."""

import pytest

from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import claims, read

SAID = [
    (
        "ru",
        "«Север Рейл» подписал контракт на 40 вагонов. По словам главы «Север Рейл» Петра Иванова, "
        "сумма контракта — 95 млн евро.",
        "Иванов",
    ),
    (
        "en",
        "Riga signed a contract with Stadler for trams. The U.S. Department of Commerce values the deal "
        "at $95 million.",
        "Department of Commerce",
    ),
    ("en", "Riga signed a contract with Stadler for 40 trams worth $95 million.", None),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), SAID)
def test_a_sum_is_said_by_who_is_named_as_its_source(lang: str, text: str, speaker: str | None) -> None:
    said = [claim.attributed_to for claim in claims(read(text, lang), Attribute.VALUE)]
    assert said
    assert all(speaker in (who or "") if speaker else who is None for who in said)


def test_an_owner_told_after_the_verb_speaks_rather_than_the_company_before_the_comma() -> None:
    parsed = read("Холдинг «Степь» купил за 95 млн евро оператора «Вымпел», сообщил вчера холдинг «Степь».")
    assert "Вымпел" not in {claim.attributed_to for claim in parsed.claims}
