"""Numbers as people write them in the cells of a table."""

import re
from decimal import Decimal

SCALES = {
    "": 0, "k": 3, "thousand": 3, "тыс": 3,
    "m": 6, "mn": 6, "mln": 6, "million": 6, "млн": 6,
    "bn": 9, "billion": 9, "млрд": 9,
    "tn": 12, "trn": 12, "trillion": 12, "трлн": 12,
}  # fmt: skip
"""Words and abbreviations of scale → power of ten."""
GROUPED = r"\d{1,3}(?:(?P<mark>[,'’\s])\d{3})(?:(?P=mark)\d{3})*"
NUMBER = re.compile(rf"(?P<sign>[+-]?)(?P<whole>{GROUPED}|\d+)(?:[.,](?P<part>\d+))?\s*(?P<scale>[^\W\d_]*)\.?\s*%?")
RANGE = ".."
"""Stands between the ends of a range."""
SCIENTIFIC = re.compile(r"[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,3}")


def read_range(cell: str) -> tuple[Decimal | None, Decimal | None]:
    """Both ends of `3..5`, one number, or neither."""
    numbers = [read_number(part) for part in cell.split(RANGE, 1)]
    low, high = numbers[0], numbers[-1]
    if low is None or high is None or low > high:
        return None, None
    return low, high if len(numbers) == 2 else None


def read_number(cell: str) -> Decimal | None:
    """`4.2 bn`, `4,200,000,000`, `4 200 000 000`, `4,2 млрд`, `4.2e9`; None for anything else."""
    words = cell.strip()
    if SCIENTIFIC.fullmatch(words):
        return Decimal(words)
    match = NUMBER.fullmatch(words)
    scale = SCALES.get(match["scale"].casefold()) if match else None
    if match is None or scale is None:
        return None
    whole = re.sub(r"\D", "", match["whole"])
    return Decimal(f"{match['sign']}{whole}.{match['part'] or '0'}").normalize().scaleb(scale)
