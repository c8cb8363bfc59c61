"""English plurals."""

import re
from decimal import Decimal

INVARIABLE = frozenset({"aircraft", "sheep", "livestock", "spacecraft", "percent", "kWh"})


def plural(unit: str, number: Decimal | None = None) -> str:
    """`300 locomotives`, `9300 tonnes/year`, `1 year`; codes, and words that are not English, stay."""
    thing, slash, per = unit.partition("/")
    if number == 1 or not thing.isascii() or not thing.islower() or thing in INVARIABLE:
        return unit
    ending = "es" if thing.endswith(("s", "x", "ch", "sh")) else "s"
    stem, ending = (thing[:-1], "ies") if re.search(r"[^aeiou]y$", thing) else (thing, ending)
    return f"{stem}{ending}{slash}{per}"


def counted(number: int, noun: str) -> str:
    """`1 deal`, `3 parties`, `1,200 claims`."""
    return f"{number:,} {plural(noun, Decimal(number))}"
