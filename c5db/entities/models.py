"""Names of what is made, and not of who makes it: "six Skylark systems", «20 гаубиц Skylark»."""

from c5db.entities.context import Context

_REACH = 3
"""So many words before a noun stands how many they are."""


def is_model(context: Context, first: int, last: int) -> bool:
    """Whether a noun beside a name says that it is a weapon's or a counted system's: «шесть систем Skylark»."""
    noun = first - 1 if context.lang == "ru" else last
    if not 0 <= noun < len(context.tokens) or context.tokens.gap(last if noun == last else first) != " ":
        return False
    low, words = context.low(noun), context.words
    if words.weapons.of(low):
        return True
    return bool(words.systems.of(low)) and _is_counted(context, first if noun == last else noun)


def _is_counted(context: Context, first: int) -> bool:
    """Whether a number stands before a thing, adjectives between: "six new Skylark systems"."""
    before = (context.tokens.words[at] for at in context.before(first, _REACH))
    return any(word.digit or word.low in context.words.words.counts for word in before)
