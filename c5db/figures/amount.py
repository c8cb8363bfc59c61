"""An amount as it is read from tokens, before its neighbours lend it what it lacks."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.number import Number


class Lacks(Enum):
    """What an amount needs from a neighbour to be a figure."""

    NOTHING = auto()
    CURRENCY = auto()
    """A number with a scale and no unit: «а в 2004 году — 150 миллиардов»."""
    SUM = auto()
    """The same behind a word of money: «доз стоимостью 36 миллионов»."""
    UNIT = auto()
    """A bare number at the end of a clause: «у казахстанского — 49»."""
    THING = auto()
    """A number of the things spoken of: "eight of them", «ещё десять»."""
    SERIES = auto()
    """A number that goes on with the nearest one: «остальные 49», "the other five"."""
    WHOLE = auto()
    """A number of the whole that follows: «пять из 12 самолётов»."""
    SHARE = auto()
    """A fraction that is a share if one stands before it: "a third to the city"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at tokens `first` to `last` (exclusive); `kind` is None while the unit is unknown."""

    first: int
    last: int
    number: Number
    kind: FigureKind | None
    low: Decimal
    high: Decimal | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    inherited: bool = False
    change: bool = False
    """It is one end of a change: «с 30 до 45 %»."""
    rule: str = ""
    lacks: Lacks = Lacks.NOTHING
    generic: bool = False
    """Its unit is a word for any thing: which thing, a neighbour says."""
