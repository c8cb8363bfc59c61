"""Whether what is named in ordinary English words deals itself: "the city of Leeds ordered", "with the Greek navy"."""

from c5db.entities.context import Context
from c5db.languages.en.names import PARTNERED, WEAK_VERBS

_DONE = "ed"
_ARTICLE = "the"


def ends_its_phrase(context: Context, last: int) -> bool:
    """Whether no noun follows, of which the words before it would be a description: "a Greek navy officer"."""
    if last >= len(context.tokens) or context.tokens.gap(last) != " ":
        return True
    low, words = context.low(last), context.words
    return low in words.words.common or low in words.words.prepositions or _is_verb(context, last)


def deals(context: Context, first: int, last: int) -> bool:
    """Whether the words from `first` up to before `last` do something, or somebody does something with them.

    "The city of Leeds has ordered", "a contract with the city of Leeds", but not "the city of Leeds has many people".
    """
    before = context.low(first - 2 if context.low(first - 1) == _ARTICLE else first - 1)
    if before in PARTNERED and ends_its_phrase(context, last):
        return True
    if last >= len(context.tokens) or context.tokens.gap(last) != " ":
        return False
    return _is_verb(context, last + 1) if context.low(last) in WEAK_VERBS else _is_verb(context, last)


def _is_verb(context: Context, at: int) -> bool:
    low = context.low(at)
    return bool(context.words.says.of(low)) or low.endswith(_DONE)
