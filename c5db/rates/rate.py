"""A rate."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Rate:
    """US dollars for one unit of a currency on a day, and who says so."""

    currency: str
    day: date
    usd: Decimal
    source: str
