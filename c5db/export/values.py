"""Cells as text."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula, and runs it."""


def csv_cell(value: object) -> object:
    """A cell of CSV: numbers stay numbers, and an apostrophe keeps a text from being run as a formula."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(value)
        case int() | float():
            return value
        case date():
            return value.isoformat()
        case list() | tuple() if all(isinstance(one, str) for one in value):
            words = "; ".join(value)
        case list() | tuple() | Mapping():
            words = as_json(value)
        case _:
            words = str(value)
    return f"'{words}" if words.startswith(FORMULA) else words


def as_json(value: object) -> str:
    """JSON as short as it gets; what JSON does not know is a string."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def plain(number: Decimal) -> str:
    """A number without exponent and needless zeros."""
    return f"{number.normalize():f}" if number.is_finite() else ""
