"""Figures as people read and give them."""

from datetime import date
from decimal import Decimal

import pytest

from c5db.cli.amounts import amount, duration
from c5db.cli.given import GivenValue, given_unit, given_value
from c5db.cli.nightly import summary_line
from c5db.cli.output import as_json, printable
from c5db.cli.tables import move, value_in_words
from c5db.domain.errors import UsageError
from c5db.domain.plurals import counted
from c5db.domain.vocab import Attribute
from c5db.evaluate.tables import miss_summary
from c5db.nightly.tally import Tally


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "words"),
    [
        ("4200000000", "USD", "exact", "USD 4.2 bn"),
        ("40000000", "KZT", "about", "~KZT 40 m"),
        ("1100000000000", "RUB", "at_least", "≥ RUB 1.1 tn"),
        ("4234567891", "USD", "exact", "USD 4,234,567,891"),
        ("999999", "USD", "exact", "USD 999,999"),
        ("0.5", "USD", "exact", "USD 0.5"),
        ("49.90", "percent", "exact", "49.9%"),
        ("300", "locomotive", "at_most", "≤ 300 locomotives"),
        ("1", "locomotive", "exact", "1 locomotive"),
        ("2500", "cubic metre/year", "exact", "2,500 cubic metres/year"),
        ("3", "тепловоз", "exact", "3 тепловоз"),
        ("1E+3", "MW", "exact", "1,000 MW"),
    ],
)
def test_figure_in_words(value: str, unit: str, qualifier: str, words: str) -> None:
    assert amount(Decimal(value), unit=unit, qualifier=qualifier) == words


@pytest.mark.parametrize(
    ("text", "qualifier", "words"),
    [("2028", "at_most", "≤ 2028"), ("2026-Q2", "at_least", "≥ 2026-Q2"), ("2027", "exact", "2027"), ("", None, "")],
)
def test_date_is_shown_with_its_limit(text: str, qualifier: str | None, words: str) -> None:
    assert amount(None, None, text, "date", qualifier) == words


def test_range_and_period_in_words() -> None:
    assert amount(Decimal(4 * 10**9), Decimal(5 * 10**9), None, "USD", "range", "P3Y") == "USD 4 bn–5 bn over 3 years"


@pytest.mark.parametrize(
    ("iso", "words"),
    [("P1Y", "1 year"), ("P1Y6M", "1 year 6 months"), ("P0.5Y", "0.5 years"), ("PT3H", "PT3H"), ("P", "P")],
)
def test_period_in_words(iso: str, words: str) -> None:
    assert duration(iso) == words


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [(1, "deal", "1 deal"), (0, "party", "0 parties"), (1200, "claim", "1,200 claims")],
)
def test_what_is_counted_stands_in_the_right_number(number: int, noun: str, words: str) -> None:
    assert counted(number, noun) == words


def test_unknown_currency_is_said() -> None:
    assert amount(Decimal(10**9), money=True) == "(currency unknown) 1 bn"


def test_date_and_status_are_their_words() -> None:
    assert amount(None, None, "2025-11", "date", "exact") == "2025-11"


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("4200000000", GivenValue(Decimal(4_200_000_000))),
        ("4.2e9", GivenValue(Decimal("4.2e9"))),
        ("4.2bn", GivenValue(Decimal("4.2e9"))),
        ("4 200 000", GivenValue(Decimal(4_200_000))),
        ("40..50", GivenValue(Decimal(40), Decimal(50))),
    ],
)
def test_value_as_given(given: str, value: GivenValue) -> None:
    assert given_value(Attribute.VALUE, given) == value


@pytest.mark.parametrize("given", ["2025", "2025-11", "2025-11-07", "2025-Q4", "2025-H1", "2032/2035"])
def test_date_as_given(given: str) -> None:
    assert given_value(Attribute.DELIVERY, given) == GivenValue(value_text=given)


@pytest.mark.parametrize("given", ["", "-5", "1,5", "NaN", "Infinity", "1e99", "50..40", "5 %", "..", "4bn4"])
def test_what_is_no_number_is_refused(given: str) -> None:
    with pytest.raises(UsageError):
        given_value(Attribute.VALUE, given)


@pytest.mark.parametrize(
    "given", ["2025-13", "2025-11-32", "2025-02-29", "2025-01-01/2025-11-31", "November", "11.2025", "2025-Q5"]
)
def test_what_is_no_date_is_refused(given: str) -> None:
    with pytest.raises(UsageError):
        given_value(Attribute.SIGNED_ON, given)


def test_a_stake_may_be_given_with_its_sign() -> None:
    assert given_value(Attribute.STAKE, "51%") == GivenValue(Decimal(51))


def test_a_currency_is_written_as_the_facts_write_it() -> None:
    assert given_unit(Attribute.VALUE, "usd") == "USD"


def test_a_unit_may_be_given_in_the_plural() -> None:
    assert given_unit(Attribute.TERM, "years") == "year"


def test_json_numbers_are_exact_to_the_last_digit() -> None:
    assert as_json(Decimal("12345678901234567890.123456789")) == "12345678901234567890.123456789"


def test_json_of_rows() -> None:
    row = {"a": None, "b": True, "c": [Decimal("1E+2"), "«да»"], "d": date(2025, 11, 7)}
    assert as_json(row) == '{"a": null, "b": true, "c": [100, "«да»"], "d": "2025-11-07"}'


def test_words_of_an_article_do_not_steer_the_terminal() -> None:
    assert printable("a\x1b[31mb\r\nc\u202ed") == "a [31mb c d"


@pytest.mark.parametrize(
    ("stored", "attribute", "words"),
    [
        ("4200000000 USD", "value", "USD 4.2 bn"),
        ("17000000000", "value", "(currency unknown) 17 bn"),
        ("36..37 locomotive", "quantity", "36–37 locomotives"),
        ("0.5 year", "term", "0.5 years"),
        ("50 percent", "stake", "50%"),
        ("2025", "signed_on", "2025"),
        ("2025-11-06", "announced_on", "2025-11-06"),
        ("under_negotiation", "status", "under_negotiation"),
        ("(forgotten)", "value", "(forgotten)"),
    ],
)
def test_a_value_of_the_history_is_written_as_everywhere(stored: str, attribute: str, words: str) -> None:
    assert value_in_words(stored, attribute) == words


@pytest.mark.parametrize(
    ("stored", "attribute", "qualifier", "words"),
    [
        ("4200000000 USD", "value", "at_least", "≥ USD 4.2 bn"),
        ("40 aircraft", "quantity", "about", "~40 aircraft"),
        ("40 aircraft", "quantity", "at_most", "≤ 40 aircraft"),
        ("2028", "delivery", "at_most", "≤ 2028"),
        ("36..37 locomotive", "quantity", "range", "36–37 locomotives"),
        ("signed", "status", "exact", "signed"),
    ],
)
def test_a_value_of_the_history_is_hedged_as_everywhere(
    stored: str, attribute: str, qualifier: str, words: str
) -> None:
    assert value_in_words(stored, attribute, qualifier) == words


def test_a_move_of_the_hedge_alone_is_seen() -> None:
    row = {
        "attribute": "quantity", "old_value": "40 aircraft", "new_value": "40 aircraft", "old_verdict": "single",
        "new_verdict": "single", "old_qualifier": "about", "new_qualifier": "at_most",
    }  # fmt: skip
    assert move(row) == "quantity: ~40 aircraft (single) → ≤ 40 aircraft (single)"


def test_no_misses_are_told_without_a_list_of_them() -> None:
    assert miss_summary(()) == "0 misses"


def test_a_night_that_only_writes_tells_what_it_wrote() -> None:
    assert (
        summary_line(Tally(3, seconds={"export": 1.0, "report": 2.6}))
        == "Run 3 done in 3.6 s; export written; report written"
    )
    assert summary_line(Tally(4, seconds={"check": 0.1})) == "Run 4 done in 0.1 s; nothing to tell"
