"""What a well-known party does for a living: airlines buy aircraft, makers sell them, banks lend."""

import csv
from functools import cache
from importlib.resources import files


def trade_of(canonical: str) -> str | None:
    """The trade of a party under its canonical name, or None where it is not known."""
    return _trades().get(canonical)


@cache
def _trades() -> dict[str, str]:
    text = files("c5db").joinpath("reference", "trades.csv").read_text("utf-8")
    return {name: row["trade"] for row in csv.DictReader(text.splitlines()) for name in row["names"].split("|")}
