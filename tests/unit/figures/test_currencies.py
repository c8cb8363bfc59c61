"""Every currency that is read is one."""

from c5db.domain.currencies import CURRENCIES, PRESENT, WITHDRAWN
from c5db.figures.currency_families import FAMILIES, USUAL
from c5db.figures.currency_signs import CODES, OTHER_INITIALS


def test_a_code_is_in_use_or_withdrawn() -> None:
    assert not PRESENT & WITHDRAWN
    assert all(code.isascii() and code.isupper() and len(code) == 3 for code in CURRENCIES)


def test_what_is_read_as_a_currency_is_one() -> None:
    assert CODES <= CURRENCIES
    assert OTHER_INITIALS <= PRESENT
    assert frozenset().union(*FAMILIES.values()) <= CURRENCIES
    assert set(USUAL.values()) <= CURRENCIES
