"""Which figures can be one."""

from decimal import Decimal

import pytest

from c5db.domain.reports import Stated
from c5db.domain.vocab import Attribute, Qualifier
from c5db.identity.figures import agree, bounded


def count(value: str, attribute: Attribute = Attribute.QUANTITY, qualifier: Qualifier = Qualifier.EXACT) -> Stated:
    return Stated(attribute, "aircraft", Decimal(value), qualifier=qualifier)


def amount(value: str, qualifier: Qualifier = Qualifier.EXACT, value_max: str | None = None) -> Stated:
    largest = None if value_max is None else Decimal(value_max)
    return Stated(Attribute.VALUE, "USD", Decimal(value), largest, qualifier)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (amount("17e9"), amount("17.2e9")),
        (amount("4.2e9", Qualifier.ABOUT), amount("4.1e9")),
        (amount("40e6", Qualifier.AT_LEAST), amount("42e6")),
        (amount("40e6", Qualifier.AT_MOST), amount("37e6")),
        (amount("35e9", Qualifier.ALMOST), amount("34e9")),
        (amount("5.3e9", value_max="5.4e9"), amount("5.35e9")),
        (amount("0"), amount("0")),
        (count("97", Attribute.STAKE), count("96.8", Attribute.STAKE)),
        (count("18300000"), count("18303584")),
    ],
)
def test_hedges_and_rounding_leave_room(a: Stated, b: Stated) -> None:
    assert agree(bounded(a), bounded(b)) and agree(bounded(b), bounded(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (amount("4e9"), amount("5e9")),
        (count("300"), count("295")),
        (count("12"), count("15")),
        (count("70", Attribute.STAKE), count("75", Attribute.STAKE)),
        (amount("4.2e9"), amount("4.2e12")),
        (count("14", qualifier=Qualifier.AT_MOST), count("15", qualifier=Qualifier.AT_MOST)),
    ],
)
def test_other_figures_are_others(a: Stated, b: Stated) -> None:
    assert not agree(bounded(a), bounded(b))
