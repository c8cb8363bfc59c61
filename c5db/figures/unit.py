"""A unit of measure that was read behind a number."""

from dataclasses import dataclass
from decimal import Decimal

from c5db.domain.vocab import FigureKind

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit read up to token `last` (exclusive); a number times `factor` over `divisor` is in `name`."""

    kind: FigureKind
    name: str | None
    last: int
    factor: Decimal = ONE
    divisor: Decimal = ONE
    rule: str = ""
    generic: bool = False
    """A word for any thing («единиц», "units"): which thing, a neighbour says."""

    def measured(self, value: Decimal) -> Decimal:
        """A number of this unit, in `name`."""
        scaled = value * self.factor
        return scaled if self.divisor == ONE else scaled / self.divisor
