"""What careful analysts judged by hand, before any rule was run on it."""

from pathlib import Path

import pytest

from tests.unit.reconcile.items import Item, read_items
from tests.unit.reconcile.test_items import test_item_is_held_as_an_analyst_would as check

KNOWN = {"J104": "of two figures that fit the rules hold the finer, the analyst held the one told first"}
"""Numbers of the items on which the rules still differ from the analyst, each with the reason."""
JUDGED = read_items(Path(__file__).with_name("judged.txt"))


def number(item: Item) -> str:
    return item.title.split()[0]


def marked(item: Item) -> object:
    why = KNOWN.get(number(item))
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(item, id=f"{item.attribute}: {item.title}", marks=marks)


@pytest.mark.parametrize("item", [marked(item) for item in JUDGED])
def test_item_is_held_as_the_analyst_judged_it(item: Item) -> None:
    check(item)


def test_there_are_enough_items_and_each_has_a_number_of_its_own() -> None:
    numbers = [number(item) for item in JUDGED]
    assert len(set(numbers)) == len(numbers) >= 150
    assert set(KNOWN) <= set(numbers)
