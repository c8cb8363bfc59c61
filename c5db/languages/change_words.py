"""What a language must say for a changed value to be known: the words beside a figure that took another's place.

Words that tell of one more («another 10») stand here too: they tell that nothing has changed.
"""

import re
from dataclasses import dataclass

from c5db.languages import patterns
from c5db.languages.patterns import NEVER


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Patterns of one language: those before a figure end at it, those after begin at its last word."""

    revised_before: re.Pattern[str]
    """«Raised to» the figure."""
    former_before: re.Pattern[str]
    """«Cut from» the figure, «originally» it."""
    revised_after: re.Pattern[str] = NEVER
    """The figure, «up from» another."""
    former_after: re.Pattern[str] = NEVER
    """The figure «agreed a year ago»."""
    further_before: re.Pattern[str] = NEVER
    """«Another» so many."""
    further_within: re.Pattern[str] = NEVER
    """So many «more», within the figure or right behind it."""


def pattern(*ways: str) -> re.Pattern[str]:
    """Any of the ways; `_` stands for a few words, `~` for the rest of a clause, `...` for what lies between."""
    written = (
        way.replace("...", r"(?:[^.;!?\n]|\.\d){0,100}?").replace("~", _CLAUSE).replace("_", _FEW) for way in ways
    )
    return patterns.pattern(*written)


_CLAUSE = r"(?:\([^()\n]{0,40}\)|[^.;:,)!?\n]){0,60}"
"""The rest of a clause: no colon ends within it, nor a bracket, «(ранее Orda)», that was opened before."""
_FEW = r"(?:\s+(?!(?:to|for|by|at|with|до|за)\b)[^\W\d][\w'’-]*){0,3}\W*"
"""Up to three words and marks, none of them a figure nor another limit."""
