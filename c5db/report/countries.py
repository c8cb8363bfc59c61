"""The names of countries."""

import csv
from functools import cache
from importlib.resources import files


def country_name(code: str, lang: str) -> str:
    """`KZ` → `Kazakhstan`; a code that nobody knows stays."""
    return _names(lang).get(code, code)


@cache
def _names(lang: str) -> dict[str, str]:
    text = files("c5db").joinpath("reference", "countries.csv").read_text("utf-8")
    return {row["code"]: row[f"name_{lang}"] or row["name_en"] for row in csv.DictReader(text.splitlines())}
