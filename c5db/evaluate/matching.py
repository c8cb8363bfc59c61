"""Which claim of the extractor answers which claim of the annotators."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.records import Claim, Span
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, WORDED_ATTRIBUTES, Attribute
from c5db.evaluate.corpus import GoldClaim
from c5db.evaluate.units import base_unit, normal_unit

TOLERANCE = Decimal("0.005")
"""Share of the true value by which a right one may be off."""
_UNIT_TOLD = MONEY_ATTRIBUTES | WORDED_ATTRIBUTES | {Attribute.STAKE, Attribute.TERM}
"""Attributes whose unit follows from the attribute, or is part of being the same claim."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim of the annotators and the one that answers it."""

    gold: GoldClaim
    claim: Claim
    gold_index: int
    claim_index: int


def match(gold: Sequence[GoldClaim], claims: Sequence[Claim], text: str) -> list[Pair]:
    """One-to-one pairs, first those whose quotes touch, then those whose qualifiers agree."""
    options = sorted(
        (-(2 * touches(g.quote, c.span, c.quote, text) + (g.qualifier == c.qualifier)), i, j)
        for i, g in enumerate(gold)
        for j, c in enumerate(claims)
        if same_claim(g, c)
    )
    answered: set[int] = set()
    used: set[int] = set()
    pairs = []
    for _, i, j in options:
        if i not in answered and j not in used:
            answered.add(i)
            used.add(j)
            pairs.append(Pair(gold[i], claims[j], i, j))
    return pairs


def same_claim(gold: GoldClaim, claim: Claim) -> bool:
    """Same attribute and value: numbers within the tolerance, dates to their precision, money in the same currency."""
    if gold.attribute != claim.attribute:
        return False
    if gold.attribute is Attribute.STATUS:
        return gold.value_text == claim.value_text
    if gold.attribute in DATE_ATTRIBUTES:
        return same_date(gold.value_text or "", claim.value_text or "")
    if not same_amount(gold, claim):
        return False
    return (
        gold.attribute not in MONEY_ATTRIBUTES or gold.unit is None or normal_unit(gold.unit) == normal_unit(claim.unit)
    )


def same_date(stated: str, read: str) -> bool:
    """Whether a date is the stated one, or lies within it."""
    stated, read = _as_months(stated), _as_months(read)
    return read == stated or ("/" not in stated and read.startswith(stated))


def same_amount(gold: GoldClaim, claim: Claim) -> bool:
    """Whether the numbers agree; capacities also over scales and periods."""
    scaled = gold.attribute is Attribute.CAPACITY
    to_base, from_read = (base_unit(gold.unit)[1], base_unit(claim.unit)[1]) if scaled else (Decimal(1), Decimal(1))
    want = [value * to_base for value in gold.values]
    have = [value * from_read for value in (claim.value, claim.value_max) if value is not None]
    return len(want) == len(have) and all(abs(h - w) <= TOLERANCE * abs(w) for h, w in zip(have, want, strict=True))


def strictly(gold: GoldClaim, claim: Claim) -> bool:
    """Whether a right claim has the right qualifier and unit besides."""
    same_unit = gold.attribute in _UNIT_TOLD or base_unit(gold.unit)[0] == base_unit(claim.unit)[0]
    return gold.qualifier == claim.qualifier and same_unit


def touches(quote: str, span: Span, words: str, text: str) -> bool:
    """Whether the span touches a place of the quote; in another text than the annotators', whether the words do."""
    places = list(places_of(quote, text))
    return (
        any(span.overlaps(place) for place in places) if places else quote in words or (bool(words) and words in quote)
    )


def places_of(quote: str, text: str) -> Iterable[Span]:
    """Every place where the quote stands."""
    at = text.find(quote)
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


def _as_months(date: str) -> str:
    """`2025-Q4` as `2025-10/2025-12`."""
    found = re.fullmatch(r"(\d{4})-([QH])(\d)", date)
    if not found:
        return date
    size = 3 if found[2] == "Q" else 6
    first = (int(found[3]) - 1) * size + 1
    return f"{found[1]}-{first:02d}/{found[1]}-{first + size - 1:02d}"
