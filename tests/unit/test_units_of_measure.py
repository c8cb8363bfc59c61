"""Units as they are written: prefixes, and what takes a plural."""

from decimal import Decimal

import pytest

from c5db.domain.metric import measure_of
from c5db.domain.plurals import plural

MEASURES = [
    ("km", ("m", 3)), ("m", ("m", 0)), ("mm", ("m", -3)), ("kg", ("g", 3)), ("t", ("g", 6)), ("Mt", ("g", 12)),
    ("GWh/year", ("Wh/year", 9)), ("min", ("min", 0)), ("cd", ("cd", 0)), ("ha", ("ha", 0)), ("", ("", 0)),
    ("USD", ("USD", 0)), ("tonne", ("tonne", 0)), ("metre", ("metre", 0)), ("ct", ("ct", 0)),
]  # fmt: skip
PLURALS = [
    ("km", "km"), ("m", "m"), ("ft", "ft"), ("kg/day", "kg/day"), ("sq. ft", "sq. ft"), ("ha", "ha"), ("m2", "m2"),
    ("locomotive", "locomotives"), ("tonne/year", "tonnes/year"), ("bus", "buses"), ("fly", "flies"), ("day", "days"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "measure"), MEASURES)
def test_a_prefix_is_a_power_of_ten(unit: str, measure: tuple[str, int]) -> None:
    assert measure_of(unit) == measure


@pytest.mark.parametrize(("unit", "several"), PLURALS)
def test_abbreviations_have_no_plural(unit: str, several: str) -> None:
    assert plural(unit, Decimal(2)) == several
