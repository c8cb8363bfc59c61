"""What a language must say for a figure to be known beyond doubt as none of a deal's: a date line, a move of a price.

What only makes it likely stands among the families of words (`deal_words`), and a scorer weighs it.
"""

import re
from dataclasses import dataclass

from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.patterns import ANY

MONEY, SHARE = frozenset({FigureKind.MONEY}), frozenset({FigureKind.PERCENT})
WORTH, DATES = MONEY | {FigureKind.COUNT}, frozenset({FigureKind.DATE})
"""Kinds of figures that an aside is told of."""
AGREEING = frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON})
"""What is done on a day, and not from a day on."""


@dataclass(frozen=True, slots=True)
class Aside:
    """One way to tell something else: patterns around a figure, all of which must be met."""

    family: str
    """What is told, one of the families of words."""
    kinds: frozenset[FigureKind]
    before: re.Pattern[str] = ANY
    """Searched in the words before the figure, up to the start of its line; ends at it. The group `told`, where it has
    one, begins the words that tell no more of a deal than the figure does."""
    after: re.Pattern[str] = ANY
    """Matched at what follows the figure; the group `told`, where it has one, ends the words that tell no deal."""
    within: re.Pattern[str] = ANY
    """Matched at the figure itself."""
    told: re.Pattern[str] = ANY
    """Searched in what the article has told before."""
    bars: frozenset[Attribute] = frozenset(Attribute)
    """What the figure cannot be."""
