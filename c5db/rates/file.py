"""Rates out of a CSV file with the columns `date`, `currency` and `usd`."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from c5db.domain.currencies import CURRENCIES
from c5db.domain.errors import UnreadableRatesError
from c5db.rates.rate import DOLLAR, Rate

COLUMNS = ("date", "currency", "usd")
Row = Mapping[str, str | None]


def read_rates(path: Path) -> list[Rate]:
    """The rates of a file, each day and currency once; their source is the column `source`, else the file's name."""
    rates: dict[tuple[str, date], Rate] = {}
    for line, row in _rows(path):
        try:
            rate = _rate(row, path.name)
        except ValueError as error:
            raise UnreadableRatesError(f"{path}, line {line}: {error}") from error
        if rate.currency == DOLLAR:
            continue
        other = rates.setdefault((rate.currency, rate.day), rate)
        if other.usd != rate.usd:
            raise UnreadableRatesError(
                f"{path}, line {line}: another rate of {rate.currency} on {rate.day} stands above"
            )
    return list(rates.values())


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise UnreadableRatesError(
                    f"{path} has no column {', '.join(missing)}; its first line has to be date,currency,usd"
                )
            yield from ((reader.line_num, row) for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableRatesError(f"{path}: {error}") from error


def _rate(row: Row, name: str) -> Rate:
    currency = (row["currency"] or "").strip()
    if currency not in CURRENCIES:
        raise ValueError(f"{currency!r} is no currency of ISO 4217: KZT, RUB, EUR …")
    usd = _positive((row["usd"] or "").strip())
    if currency == DOLLAR and usd != 1:
        raise ValueError(f"a US dollar is 1 US dollar, not {usd}")
    return Rate(currency, _day((row["date"] or "").strip()), usd, (row.get("source") or "").strip() or name)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{written!r} is no date YYYY-MM-DD") from None


def _positive(written: str) -> Decimal:
    try:
        usd = Decimal(written)
    except InvalidOperation:
        raise ValueError(f"{written!r} is no number with a decimal point") from None
    if not usd.is_finite() or usd <= 0:
        raise ValueError(f"{written!r} is no positive number")
    return usd
