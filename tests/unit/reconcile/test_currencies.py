"""Sums of one deal in two currencies are held against each other where the rates of their days are known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from c5db.domain.evidence import Evidence, Fact, Ruling
from c5db.domain.vocab import Attribute, Qualifier
from c5db.reconcile import reconcile
from c5db.reconcile.currencies import wanted_rates
from c5db.reconcile.exchange import Rates
from tests.unit.reconcile.items import read_value

DAY = date(2026, 3, 2)
USD_FOR_ONE = {"USD": Decimal(1), "EUR": Decimal("1.2"), "KZT": Decimal("0.002")}


def say(publisher: str, words: str, day: date | None = DAY, **given: object) -> Evidence:
    value = read_value(Attribute.VALUE, words)
    attribute = Attribute(str(given.pop("attribute", "value")))
    said = Evidence(
        f"{publisher} {words}", sum(map(ord, publisher)), attribute, voice=publisher, publisher=publisher,
        published_on=day, value=value.value, value_max=value.value_max, unit=value.unit, qualifier=value.qualifier,
    )  # fmt: skip
    return replace(said, **given)  # type: ignore[arg-type]


def dated(day: str) -> Evidence:
    return Evidence("signed", 9, Attribute.SIGNED_ON, voice="Zarya", value_text=day, unit="date", published_on=DAY)


def rates_of(*said: Evidence) -> dict[tuple[str, str], Decimal]:
    """The same rate on whichever day is asked for."""
    return {(currency, day): USD_FOR_ONE[currency] for currency, day in wanted_rates(said, ())}


def sums(said: tuple[Evidence, ...], rates: Rates) -> list[Fact]:
    found = [fact for fact in reconcile(said, rates=rates) if fact.value is not None]
    assert found
    return found


def flags(*said: Evidence) -> set[str]:
    return {flag for fact in sums(said, rates_of(*said)) for flag in fact.flags}


def test_sums_that_cannot_be_one_say_what_the_other_comes_to() -> None:
    said = say("Alpha", "100 m USD"), say("Beta", "60 m EUR")
    euros, dollars = sums(said, rates_of(*said))
    assert euros.flags == dollars.flags == ("currencies_differ",)
    assert (euros.verdict, dollars.verdict) == ("single", "single")
    assert (
        "100 million USD, according to Alpha (2 March 2026), comes to about 83.3 million EUR "
        "at the rate of 2 March 2026: it cannot be the same money."
    ) in euros.explanation
    assert "60 million EUR, according to Beta (2 March 2026), comes to about 72 million USD" in dollars.explanation


def test_sums_that_can_be_one_say_so() -> None:
    said = say("Alpha", "100 m USD"), say("Beta", "about 85 m EUR"), say("Gamma", "49 to 52 bn KZT")
    for fact in sums(said, rates_of(*said)):
        assert fact.flags == ()
        assert fact.explanation.count("it can be the same money.") == 2
    assert "comes to about 98 million to 104 million USD" in fact.explanation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("100 m USD", "80 m EUR"),
        ("more than 100 m USD", "90 m EUR"),
        ("up to 100 m USD", "70 m EUR"),
        ("100 to 150 m USD", "110 m EUR"),
        ("4 bn USD", "1 bn ?"),
    ],
)
def test_hedges_rounding_and_the_leeway_of_rates_are_allowed(first: str, second: str) -> None:
    assert flags(say("Alpha", first), say("Beta", second)) == set()


@pytest.mark.parametrize(
    ("first", "second"),
    [("more than 100 m USD", "60 m EUR"), ("up to 100 m USD", "110 m EUR"), ("100 to 150 m USD", "160 m EUR")],
)
def test_hedges_do_not_allow_everything(first: str, second: str) -> None:
    assert flags(say("Alpha", first), say("Beta", second)) == {"currencies_differ"}


def test_what_hedges_alone_let_meet_is_not_told() -> None:
    said = say("Alpha", "up to 100 m USD"), say("Beta", "5 m EUR")
    assert all("same money" not in fact.explanation for fact in sums(said, rates_of(*said)))


@pytest.mark.parametrize(
    "other",
    [
        say("Alpha", "60 m EUR"),
        say("Beta", "60 m EUR", item="loan"),
        say("Beta", "60 m EUR", over="P1Y"),
        say("Beta", "60 m EUR", attribute="financing"),
        say("Beta", "60 m EUR", former=True),
        say("Beta", "60 m EUR", day=None),
    ],
    ids=["of one article", "another item", "a yearly sum", "another attribute", "of the past", "undated"],
)
def test_sums_of_other_things_are_not_compared(other: Evidence) -> None:
    said = say("Alpha", "100 m USD", day=DAY if other.published_on else None), other
    assert all("same money" not in fact.explanation for fact in sums(said, rates_of(*said)))


def test_an_article_that_gives_a_sum_again_in_another_currency_may_slip() -> None:
    def again(words: str) -> set[str]:
        return flags(say("Alpha", "100 m USD"), say("Alpha", words, item="restatement"))

    assert again("50 bn KZT") == set()
    assert again("70 bn KZT") == {"currencies_differ"}
    assert again("50 m KZT") == {"currencies_differ", "suspect_scale"}


def test_a_sum_given_again_of_another_figure_is_no_slip() -> None:
    part = say("Alpha", "20 m EUR", attribute="financing"), say("Alpha", "12 bn KZT", item="restatement")
    assert flags(say("Alpha", "100 m USD"), *part) == set()


def test_a_sum_that_is_said_and_not_held_may_be_the_other() -> None:
    rivals = say("Beta", "80 m EUR"), say("Gamma", "80 m EUR"), say("Delta", "50 m EUR")
    assert flags(say("Alpha", "40 m USD"), *rivals) == {"currencies_differ"}
    said = say("Alpha", "60 m USD"), *rivals
    euros, dollars = sums(said, rates_of(*said))
    assert euros.flags == dollars.flags == ()
    assert "comes to about 50 million EUR at the rate of 2 March 2026: it can be the same money as 50 million EUR." in (
        euros.explanation
    )
    assert "50 million EUR, according to Delta (2 March 2026), comes to about 60 million USD" in dollars.explanation


def test_what_was_said_before_may_be_the_other_better_than_what_is_held() -> None:
    said = (
        say("Alpha", "100 m EUR"),
        say("Beta", "107 m EUR", date(2026, 4, 20), revises=True),
        say("Gamma", "120 m USD"),
    )
    _, dollars = sums(said, rates_of(*said))[-2:]
    assert "100 million EUR, according to Alpha (2 March 2026), comes to about 120 million USD" in dollars.explanation


def test_two_tranches_may_have_two_currencies() -> None:
    assert flags(say("Alpha", "100 m USD", item="tranche"), say("Beta", "60 m EUR", item="tranche")) == set()


def test_that_sums_differ_takes_the_rates_of_all_their_days() -> None:
    said = say("Alpha", "100 m USD", date(2026, 3, 1)), say("Beta", "60 m EUR", date(2026, 3, 5))
    rates = rates_of(*said)
    assert all(fact.flags for fact in sums(said, rates))
    del rates["EUR", "2026-03-01"]
    assert not any(fact.flags for fact in sums(said, rates))
    rates["EUR", "2026-03-05"] = Decimal("1.65")
    assert all("can be the same money" in fact.explanation for fact in sums(said, rates))
    assert not any("same money" in fact.explanation for fact in sums(said, {}))


def test_the_rate_of_the_day_of_signing_may_be_meant() -> None:
    said = say("Alpha", "100 m USD"), say("Beta", "60 m EUR"), dated("2024-05-06")
    rates = rates_of(*said)
    rates["EUR", "2024-05-06"] = Decimal("1.66")
    assert all("at the rate of 6 May 2024: it can be the same money" in f.explanation for f in sums(said, rates))
    del rates["EUR", "2024-05-06"]
    assert not any(fact.flags for fact in sums(said, rates))


def test_a_month_that_an_article_lies_in_says_no_more_than_it() -> None:
    said = say("Alpha", "100 m USD"), say("Beta", "60 m EUR"), dated("2026-03")
    rates = {pair: usd for pair, usd in rates_of(*said).items() if pair[1] != "2026-03"}
    assert all(fact.flags == ("currencies_differ",) for fact in sums(said, rates))


def test_what_is_ruled_is_held_against_the_other_currency() -> None:
    said = say("Alpha", "100 m USD"), say("Beta", "84 m EUR")
    ruling = Ruling(1, Attribute.VALUE, "the filing says so", "ada", value=Decimal(150_000_000), unit="USD")
    euros, _ = reconcile(said, [ruling], rates=rates_of(*said))
    assert euros.flags == ("currencies_differ",)
    assert "150 million USD, as ruled by ada, comes to about 125 million EUR" in euros.explanation


def test_the_other_currency_is_told_beside_what_is_ruled_not_beside_what_is_not() -> None:
    said = say("Alpha", "100 m EUR"), say("Beta", "120 m USD")
    ruling = Ruling(1, Attribute.VALUE, "a test", "ada", value=Decimal(1), unit="EUR")
    euros, _ = reconcile(said, [ruling], rates=rates_of(*said))
    ruled, _, without = euros.explanation.partition("Without the ruling: ")
    assert "it cannot be the same money" in ruled
    assert without.startswith("100 million EUR according to Alpha")
    assert "USD" not in without


def test_the_order_of_the_evidence_does_not_matter() -> None:
    words = ("100 m USD", "60 m EUR", "about 90 m EUR", "50 bn KZT", "40 bn KZT", "30 m USD")
    said = [say(publisher, told) for publisher, told in zip("ABCDEF", words, strict=True)]
    rates = rates_of(*said)
    assert any("same money" in fact.explanation for fact in reconcile(said, rates=rates))
    assert reconcile(said[::-1], rates=rates) == reconcile(said, rates=rates)


def test_nothing_is_asked_for_where_all_is_in_one_currency() -> None:
    one = say("Alpha", "100 m USD")
    assert wanted_rates([one, replace(one, claim_id="b", qualifier=Qualifier.ABOUT), dated("2026-03")], ()) == set()
    assert wanted_rates([one, say("Beta", "60 m EUR"), dated("2024")], ()) == {
        (currency, day) for currency in ("USD", "EUR") for day in ("2026-03-02", "2024")
    }
