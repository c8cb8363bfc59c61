"""A number as it stands in a text."""

from dataclasses import dataclass
from decimal import Decimal

ONE = Decimal(1)


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

    @property
    def value(self) -> Decimal:
        return self.bare * self.scale if self.whole is None else self.whole

    @property
    def scaled(self) -> bool:
        return self.scale != ONE
