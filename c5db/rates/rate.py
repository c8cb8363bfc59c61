"""A rate."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

CURRENCY = re.compile(r"[A-Z]{3}")
DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Rate:
    """US dollars for one unit of a currency on a day, and who says so."""

    currency: str
    day: date
    usd: Decimal
    source: str
