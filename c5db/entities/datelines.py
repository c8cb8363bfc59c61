"""Datelines, which open an article before its first sentence: "Colombo, Dec. 3 (EconomyNext) - Sri Lanka …"."""

import re

_BEHIND_TOWN = (".", ",", " –", " —", "(", " (", "/", " -", ":")
_ENDS = re.compile(r"\)? ?(?:--|[-–—:]) |\)? (?:--|[-–—]) ?")
_ENDS_BEHIND_AGENCY = re.compile(r"\)\s*(?:--|[-–—:])\s")
_LONGEST = 60
"""Characters that a dateline has at most before its agency."""


def goes_on(behind: str) -> bool:
    """Whether a town that opens a sentence opens a dateline, by what stands behind it."""
    return behind.startswith(_BEHIND_TOWN)


def ends(gap: str) -> bool:
    """Whether a dateline may end where words stand so far apart: "LONDON — Lender Aurora"."""
    return _ENDS.fullmatch(gap) is not None


def is_agency(text: str, start: int, end: int) -> bool:
    """Whether brackets at the beginning of a line name the agency from `start` to `end`."""
    line = text.rfind("\n", 0, start) + 1
    bracketed = text[start - 1 : start] == "(" and _ENDS_BEHIND_AGENCY.match(text, end)
    return bool(bracketed) and start - line < _LONGEST and "." not in text[line:start].replace(". ", " ", 1)
