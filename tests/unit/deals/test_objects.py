"""What a deal is about, and over what time its figures run."""

import pytest

from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import claims, read

STATED = [
    ("ru", "Zijin Mining купила за 210 млн долларов 50 % в руднике «Коксай», сделка закрыта.", "Коксай"),
    ("en", "Harbour Energy bought 30% of the Amber Ridge field for $400 million on Monday.", "Amber Ridge"),
    ("kk", "Zijin компаниясы «Коксай» кенішінің 50 пайызын 210 млн долларға сатып алды.", "Коксай"),
    ("en", "Riga has signed a contract with Stadler for 40 trams worth €96 million.", "tram"),
    ("ru", "«Север Рейл» подписал со Stadler контракт на 300 единиц техники за 95 млн евро.", None),
]


@pytest.mark.parametrize(("lang", "text", "thing"), STATED)
def test_the_object_is_the_named_site_or_what_is_counted(lang: str, text: str, thing: str | None) -> None:
    deals = read(text, lang).deals
    assert deals
    assert [deal.object for deal in deals] == [thing] * len(deals)


def test_a_sum_runs_over_the_time_that_it_is_told_with() -> None:
    parsed = read("Ташкент и Сеул подписали соглашение: за пять лет Узбекистан купит техники на 2 млрд долларов.")
    assert [claim.over for claim in claims(parsed, Attribute.VALUE)] == ["P5Y"]


@pytest.mark.parametrize(
    ("lang", "text", "over"),
    [
        ("en", "Vantage won the rights for four seasons in a deal worth around £62m a year.", "P1Y"),
        ("en", "Nordvest signed a contract to lease a ship from Havst for ten years at $5 million per month.", "P1M"),
        ("ru", "«Север Рейл» подписал контракт на перевозку на пять лет стоимостью 80 млн долларов в год.", "P1Y"),
    ],
)
def test_a_sum_a_year_runs_over_the_year(lang: str, text: str, over: str) -> None:
    assert [claim.over for claim in claims(read(text, lang), Attribute.VALUE)] == [over]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Riga ordered 24 trams from Stadler for €96 million, plus 12 on option and eight years of repairs.",
        ),
        ("ru", "Банк «Восток» выдал «Северу Рейл» кредит: 500 млн долларов на десять лет, договор подписан."),
    ],
)
def test_nothing_runs_over_the_time_that_a_loan_or_a_service_lasts(lang: str, text: str) -> None:
    parsed = read(text, lang)
    assert parsed.claims
    assert {claim.over for claim in parsed.claims} == {None}
