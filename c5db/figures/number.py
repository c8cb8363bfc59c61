"""A number as it stands in a text."""

from dataclasses import dataclass
from decimal import Decimal

ONE = Decimal(1)
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    bare: Decimal
    """The number as written, before its scale."""
    scale: Decimal = ONE
    in_words: bool = False
    digits: str = ""
    whole: Decimal | None = None
    """The value where it is not `bare * scale`: compounds."""
    inverted: bool = False
    """Its scale stands before it, which makes it approximate: «миллиардов пять»."""

    @property
    def value(self) -> Decimal:
        return self.bare * self.scale if self.whole is None else self.whole

    @property
    def scaled(self) -> bool:
        return self.scale != ONE

    @property
    def year_like(self) -> bool:
        """Four digits that may be a year."""
        return self.digits.isdigit() and len(self.digits) == 4 and FIRST_YEAR <= self.value <= LAST_YEAR
