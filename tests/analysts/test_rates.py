"""Rates come out of a file or from the central bank, and give deals a value in US dollars."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from c5db.domain.errors import UnreadableRatesError
from c5db.rates import CENTRAL_BANK, Rate, central_bank_rates, read_rates
from c5db.store.rates import save_rates
from tests.factories import make_run

D = Decimal


@pytest.fixture(scope="module")
def of_the_bank() -> dict[tuple[str, date], Decimal]:
    return {(rate.currency, rate.day): rate.usd for rate in central_bank_rates()}


def test_the_euro_and_the_pound_have_the_rates_that_the_bank_published(
    of_the_bank: dict[tuple[str, date], Decimal],
) -> None:
    assert of_the_bank["EUR", date(1999, 1, 4)] == D("1.1789")
    assert of_the_bank["GBP", date(1999, 1, 4)] == (D("1.1789") / D("0.7111")).quantize(D("1.00000000000"))
    assert of_the_bank["RUB", date(2022, 3, 1)] == (D("1.1162") / D("117.201")).quantize(D("0.00000000000001"))


def test_the_bank_has_no_tenge_no_dollar_and_no_rouble_after_its_last_day(
    of_the_bank: dict[tuple[str, date], Decimal],
) -> None:
    currencies = {currency for currency, _ in of_the_bank}
    assert currencies & {"KZT", "UZS", "USD"} == set()
    assert max(day for currency, day in of_the_bank if currency == "RUB") == date(2022, 3, 1)


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "nbk.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_file_is_read_with_its_name_as_source_unless_it_tells_another(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeffdate,currency,usd,source", "2025-10-09,KZT,0.00185,", "2025-10-09,RUB,0.0123,CBR")
    day = date(2025, 10, 9)
    assert read_rates(path) == [Rate("KZT", day, D("0.00185"), "nbk.csv"), Rate("RUB", day, D("0.0123"), "CBR")]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["day,currency,usd", "2025-10-09,KZT,1"], "no column date"),
        (["date,currency,usd", "9.10.2025,KZT,1"], "line 2: '9.10.2025' is no date"),
        (["date,currency,usd", "2025-10-09,tenge,1"], "no currency of ISO 4217"),
        (["date,currency,usd", "2025-10-09,KZX,0.002"], "no currency of ISO 4217"),
        (["date,currency,usd", "2025-10-09,KZT,"], "no number"),
        (["date,currency,usd", '2025-10-09,KZT,"0,5"'], "no number"),
        (["date,currency,usd", "2025-10-09,KZT,0"], "no positive number"),
        (["date,currency,usd", "2025-10-09,KZT,NaN"], "no positive number"),
        (["date,currency,usd", "2025-10-09,USD,2"], "1 US dollar"),
        (["date,currency,usd", "2025-10-09,KZT,1", "2025-10-09,KZT,2"], "line 3: another rate"),
        ([], "no column"),
    ],
)
def test_a_file_that_is_wrong_anywhere_is_refused_by_its_line(tmp_path: Path, lines: list[str], words: str) -> None:
    with pytest.raises(UnreadableRatesError, match=words):
        read_rates(written(tmp_path, *lines))


def test_a_file_of_other_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_bytes(b"date,currency,usd\n\xff\xfe\n")
    with pytest.raises(UnreadableRatesError):
        read_rates(path)


def rate(currency: str, day: str, usd: str, source: str = "nbk.csv") -> Rate:
    return Rate(currency, date.fromisoformat(day), D(usd), source)


def told(connection: Connection, currency: str | None, day: str | None) -> tuple[object, ...] | None:
    query = text("SELECT usd, rate_on, source FROM analyst.usd_rate(CAST(:currency AS text), CAST(:day AS text))")
    row = connection.execute(query, {"currency": currency, "day": day}).one_or_none()
    return tuple(row) if row else None


def test_rates_of_the_bank_never_replace_a_loaded_one_and_a_loaded_one_does(connection: Connection) -> None:
    run_id = make_run(connection)
    assert save_rates(connection, [rate("EUR", "2025-10-09", "1.1")], run_id).changed == 1
    assert save_rates(connection, [rate("EUR", "2025-10-09", "1.2", CENTRAL_BANK)], run_id).changed == 0
    assert told(connection, "EUR", "2025-10-09") == (D("1.1"), "2025-10-09", "nbk.csv")
    assert save_rates(connection, [rate("EUR", "2025-10-09", "1.3", "other.csv")], run_id).changed == 1
    assert save_rates(connection, [rate("EUR", "2025-10-09", "1.3", "other.csv")], run_id).changed == 0
    assert told(connection, "EUR", "2025-10-09") == (D("1.3"), "2025-10-09", "other.csv")


@pytest.fixture
def october(connection: Connection) -> Connection:
    """Rates of the euro on three days."""
    days = [rate("EUR", "2025-10-03", "1.0"), rate("EUR", "2025-10-06", "1.1"), rate("EUR", "2025-10-31", "1.5")]
    save_rates(connection, days, make_run(connection))
    return connection


@pytest.mark.parametrize(
    ("day", "usd", "rate_on"),
    [
        ("2025-10-06", "1.1", "2025-10-06"),
        ("2025-10-05", "1.0", "2025-10-03"),
        ("2025-10-12", "1.1", "2025-10-06"),
        ("2025-11-01", "1.5", "2025-10-31"),
    ],
)
def test_the_rate_of_a_day_is_the_last_one_of_a_week(october: Connection, day: str, usd: str, rate_on: str) -> None:
    assert told(october, "EUR", day) == (D(usd), rate_on, "nbk.csv")


def test_a_month_has_the_mean_of_its_days_and_says_so(october: Connection) -> None:
    assert told(october, "EUR", "2025-10") == (D("1.2"), "2025-10", "mean of 3 days of the month: nbk.csv")


@pytest.mark.parametrize(
    ("currency", "day"),
    [
        ("EUR", "2025-10-13"),
        ("EUR", "2025-10-02"),
        ("EUR", "2025-09"),
        ("EUR", "2025"),
        ("EUR", "2025-Q4"),
        ("EUR", "2025-10-01/2025-10-31"),
        ("EUR", "2025-13-01"),
        ("EUR", None),
        ("KZT", "2025-10-06"),
        (None, "2025-10-06"),
    ],
)
def test_no_rate_is_guessed(october: Connection, currency: str | None, day: str | None) -> None:
    assert told(october, currency, day) is None


def test_a_day_that_no_month_has_breaks_no_query(october: Connection) -> None:
    told(october, "EUR", "2025-02-31")


def test_a_dollar_is_a_dollar_on_any_day_and_on_none(connection: Connection) -> None:
    assert told(connection, "USD", None) == (D(1), None, "US dollars")
