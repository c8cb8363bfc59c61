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
    (
        "en",
        "Georgia and the Asian Development Bank signed a loan agreement. The government puts the cost at $130 million.",
        "Georgia",
    ),
    (
        "en",
        "The contract with Stadler for 40 trams is signed. The government puts the cost at $95 million.",
        "government",
    ),
    (
        "en",
        "Government puts the cost of Stadler's contract for 40 trams, signed on Monday, at $95 million.",
        "government",
    ),
    (
        "ru",
        "Контракт на 40 вагонов со «Stadler» подписан. Правительство оценивает сумму контракта в 95 млн евро.",
        "правительство",
    ),
    (
        "en",
        "Riga's mayor Anna Berzina said on Monday that Stadler had signed a contract for 40 trams worth $95 million.",
        "Berzina",
    ),
    (
        "en",
        "Riga signed a contract with Stadler for 40 trams for $95 million, the Ministry of Transport said on Tuesday.",
        "Ministry of Transport",
    ),
    (
        "en",
        "Stadler signed a contract with Riga for 40 trams. By the company's own account it is worth $95 million.",
        "Stadler",
    ),
    (
        "en",
        "Riga signed a contract with Stadler for trams worth $95 million, according to Tram Weekly.",
        "Tram Weekly",
    ),
    ("en", "Riga signed a contract with Stadler for 40 trams, which local media put at $95 million.", "media"),
    (
        "ru",
        "Рига подписала контракт со «Штадлером» на 40 трамваев. Сумма — 95 млн евро, рассказал глава «Штадлера» "
        "Пётр Иванов.",
        "Иванов",
    ),
    (
        "ru",
        "«Север Рейл» подписал контракт на 40 вагонов, сообщил министр транспорта Латвии Янис Озолс. По его словам, "
        "сумма контракта — 95 млн евро.",
        "Озолс",
    ),
    ("ru", "Рига подписала контракт с «Север Рейл» на 40 вагонов за 95 млн евро, пишет Reuters.", "Reuters"),
    (
        "ru",
        "Рига подписала контракт с «Север Рейл» на 40 вагонов; по мнению участников рынка, он стоит 95 млн евро.",
        None,
    ),
    (
        "kk",
        "Рига «Север Рейл» компаниясымен 40 вагонға келісімшартқа қол қойды. Құны 95 млн еуро, деді Латвия көлік "
        "министрі Янис Озолс.",
        "Озолс",
    ),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), SAID)
def test_a_sum_is_said_by_who_is_named_as_its_source(lang: str, text: str, speaker: str | None) -> None:
    said = [claim.attributed_to for claim in claims(read(text, lang), Attribute.VALUE)]
    assert said
    assert all(speaker in (who or "") if speaker else who is None for who in said)


def test_of_two_who_are_named_in_a_sentence_each_has_his_own_figure() -> None:
    text = (
        "Рига подписала контракт с «Север Рейл» на 40 вагонов. Минтранс оценивает сделку в 95 млн евро, "
        "Минфин — в 80 млн евро."
    )
    said = {claim.value: claim.attributed_to for claim in claims(read(text), Attribute.VALUE)}
    assert said == {95_000_000: "Минтранс", 80_000_000: "Минфин"}


def test_a_name_in_quotation_marks_is_no_quotation() -> None:
    text = (
        "Трамваи нужны городу, заявил мэр Пётр Иванов. «Север Рейл» подписал с Ригой контракт на 40 вагонов "
        "за 95 млн евро."
    )
    assert {claim.attributed_to for claim in claims(read(text), Attribute.VALUE)} == {None}


def test_an_owner_told_after_the_verb_speaks_rather_than_the_company_before_the_comma() -> None:
    parsed = read("Холдинг «Степь» купил за 95 млн евро оператора «Вымпел», сообщил вчера холдинг «Степь».")
    assert "Вымпел" not in {claim.attributed_to for claim in parsed.claims}


def test_a_forum_on_which_a_deal_was_announced_announces_nothing() -> None:
    text = "The order, announced on 6 May during the C5+1 summit in Riga, covers 40 trams. Stadler signed it on Monday."
    assert [claim.attributed_to for claim in claims(read(text, "en"), Attribute.ANNOUNCED_ON)] == [None]
