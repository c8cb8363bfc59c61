"""English plurals."""

import re
from decimal import Decimal

INVARIABLE = frozenset({"aircraft", "sheep", "livestock", "spacecraft", "percent", "kWh"})
SHORT = frozenset({"a", "ha", "in", "mi", "min", "oz", "pa", "kpa", "bit"})
"""Abbreviations with a vowel; those without one are seen to be such: «km», «ft», «pcs»."""


def plural(unit: str, number: Decimal | None = None) -> str:
    """`300 locomotives`, `9,300 tonnes/year`, `1 year`; codes, abbreviations, and words that are not English, stay."""
    thing, slash, per = unit.partition("/")
    if number == 1 or not thing.isascii() or not thing.islower() or thing in INVARIABLE or _is_short(thing):
        return unit
    ending = "es" if thing.endswith(("s", "x", "ch", "sh")) else "s"
    stem, ending = (thing[:-1], "ies") if re.search(r"[^aeiou]y$", thing) else (thing, ending)
    return f"{stem}{ending}{slash}{per}"


def _is_short(thing: str) -> bool:
    word = thing.rpartition(" ")[2].rstrip("23.")
    return word in SHORT or not re.search("[aeiouy]", word)


def counted(number: int, noun: str) -> str:
    """`1 deal`, `3 parties`, `1,200 claims`."""
    return f"{number:,} {plural(noun, Decimal(number))}"
