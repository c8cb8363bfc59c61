"""Cells as text."""

import json
from decimal import Decimal


def as_json(value: object) -> str:
    """JSON as short as it gets; what JSON does not know is a string."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def plain(number: Decimal) -> str:
    """A number without exponent and needless zeros."""
    return f"{number.normalize():f}" if number.is_finite() else ""
