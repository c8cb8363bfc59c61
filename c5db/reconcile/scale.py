"""Figures that stand a power of ten away from what others say: a million printed as a milliard."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute
from c5db.reconcile.intervals import COUNTED
from c5db.reconcile.statements import Statement, fits, kinds

POWERS = (3, 6, 9)
NEAR = Decimal("0.02")
SLIPPING = MONEY_ATTRIBUTES | COUNTED | {Attribute.CAPACITY, Attribute.RESOURCE}
"""Figures with noughts to lose or to gain."""


def suspects(statements: Sequence[Statement]) -> list[Statement]:
    """Those whose figure is out of scale by what more voices say."""
    told = kinds(one for one in statements if one.evidence.value)
    voices = {kind: _voices(kind, statements) for kind in told}
    doubtful = {(kind.value, kind.evidence.qualifier) for kind in told if _is_outvoted(kind, voices)}
    found = [one for one in statements if (one.value, one.evidence.qualifier) in doubtful]
    # Where each figure has more voices against it than for it, nobody knows the scale.
    return found if len(found) < len(statements) else []


def in_doubt(statements: Sequence[Statement]) -> bool:
    """Two figures stand a power of ten apart, and nobody can tell which is the slip."""
    told = kinds(one for one in statements if one.evidence.value)
    return any(powers_apart(one, other) for one in told for other in told)


def _voices(kind: Statement, statements: Iterable[Statement]) -> set[str]:
    mark = (kind.value, kind.evidence.qualifier)
    return {one.voice for one in statements if (one.value, one.evidence.qualifier) == mark}


def _is_outvoted(one: Statement, voices: dict[Statement, set[str]]) -> bool:
    apart = [other for other in voices if powers_apart(one, other)]
    beside = [other for other in voices if other.value == one.value or _about_equal(one, other)]
    against = [other for other in voices if other not in beside and any(fits(other, far) for far in apart)]
    return len(_all(against, voices)) > len(_all(beside, voices))


def _all(told: Iterable[Statement], voices: dict[Statement, set[str]]) -> set[str]:
    return {voice for kind in told for voice in voices[kind]}


def powers_apart(one: Statement, other: Statement) -> bool:
    """One figure is a thousand, a million or a milliard times the other."""
    first, second = one.evidence.value, other.evidence.value
    if not first or not second or one.evidence.unit == "percent" or (first < 0) != (second < 0):
        return False
    ratio = max(abs(first), abs(second)) / min(abs(first), abs(second))
    return any(abs(ratio / Decimal(10) ** power - 1) <= NEAR for power in POWERS)


def tenfold(one: Statement, other: Statement) -> bool:
    """Of two sums or counts the one is ten times the other: a nought too many, or another thing altogether."""
    first, second = one.evidence.value, other.evidence.value
    if one.evidence.attribute not in SLIPPING or not first or not second:
        return False
    ratio = max(abs(first), abs(second)) / min(abs(first), abs(second))
    return (first < 0) == (second < 0) and abs(ratio / 10 - 1) <= NEAR


def _about_equal(one: Statement, other: Statement) -> bool:
    first, second = one.evidence.value, other.evidence.value
    return first is not None and second is not None and abs(first - second) <= NEAR * abs(first)
