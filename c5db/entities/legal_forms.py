"""Legal forms at the ends of a name: "Aurora Trust Holdings Ltd.", "JSC Qaztransit"."""

from c5db.entities.context import Context
from c5db.entities.vocabulary import vocabulary

_BEFORE = frozenset({"jsc", "llc", "llp", "pjsc", "ojsc", "cjsc", "nc"})
"""Forms in Latin letters that stand before a name."""
_KEPT = frozenset({"holding", "holdings", "group", "company", "corporation"})
"""Forms that are part of the name."""


def without_forms(context: Context, first: int, last: int) -> tuple[int, int, bool]:
    """The run without legal forms at its ends, and whether it had one."""
    start, end = first, last
    while end - start > 2 and (size := _dotted_form(context, start, end)):
        end -= size
    while end - start > 1 and context.low(end - 1) in _english_forms() - _KEPT:
        end -= 1
    while end - start > 1 and _opens_with_form(context, start):
        start += 1
    if end - start > 2 and (context.low(start), context.low(start + 1)) == ("national", "company"):
        start += 2
    kept = end - start > 1 and context.low(end - 1) in _KEPT
    return start, end, kept or (start, end) != (first, last)


def _dotted_form(context: Context, first: int, last: int) -> int:
    """How many words of one letter make a legal form at the end: "B.V.", "S.p.A."."""
    size = 0
    while last - size > first + 1 and len(context.low(last - size - 1)) == 1:
        size += 1
    letters = "".join(context.low(at) for at in range(last - size, last))
    return size if letters in _english_forms() else 0


def _opens_with_form(context: Context, at: int) -> bool:
    word, forms = context.tokens.words[at], context.words.words
    return word.upper and (word.low in forms.legal_forms or word.low in forms.state_forms or word.low in _BEFORE)


def _english_forms() -> frozenset[str]:
    return frozenset(vocabulary("en").words.legal_forms)
