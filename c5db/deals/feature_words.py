"""Features in words that a person reads; what is not known here stays as it is called in the code."""

import re
from functools import lru_cache

from c5db.languages.deal_words import FAMILIES
from c5db.text.words import REMEMBERED

PLACES = {
    "I": "within it",
    "L0": "right before it",
    "R0": "right after it",
    "L1": "nearest before it",
    "R1": "nearest after it",
    "L": "before it",
    "R": "after it",
    "Lc": "earlier in its clause",
    "Rc": "later in its clause",
    "G": "in its clause",
    "S": "in its sentence",
    "B": "in the sentence before",
    "A": "in the sentence after",
    "T": "in the title",
}
"""Where the word stands that a feature speaks of."""

_VALUES = {
    "paragraph": {
        "0": "in the first paragraph", "1": "in the second paragraph", "2": "in the third paragraph",
        "3": "further down in the article",
    },
    "peers": {"0": "alone of its kind in the sentence"},
    "qualifier": {"exact": "without a hedge"},
    "names after": {"0": "no name after it", "1": "one name after it", "2": "several names after it"},
    "paragraphs apart": {"0": "in one paragraph"},
    "parties in clause": {"0": "no party in its clause", "1": "a party in its clause", "2": "parties in its clause"},
    "parties of the lead in clause": {
        "0": "no party of the lead in its clause", "1": "a party of the lead in its clause",
        "2": "parties of the lead in its clause",
    },
    "events in sentence": {"0": "nothing is done in its sentence"},
    "things done in sentence": {"0": "nothing has been done in its sentence"},
}  # fmt: skip
_PATTERNS = {
    "magnitude": "a number of {} digits",
    "unit": "of the kind «{}»",
    "qualifier": "hedged as {}",
    "peers": "{} more of its kind in the sentence",
    "when": "dated {}",
    "first after": "the first name after it is a {}",
    "paragraphs apart": "{} paragraphs apart",
}
_FRAMES = frozenset({"verb", "frame"})
_SIDES = {"left": "before it", "right": "after it", "in": "within it"}
"""Where the word of a clause stands that frames a figure."""
_WHOLE = {
    "bias": "the usual run of its kind",
    "count one": "one of them",
    "count few": "a few of them",
    "count tens": "tens of them",
    "count many": "a hundred of them or more",
    "duration short": "less than half a year",
    "duration about a year": "about a year",
    "duration long": "a year and a half or more",
    "date year": "a year without a month",
    "date month": "a month without a day",
    "date day": "a full date",
    "date quarter": "a quarter or half year",
    "date range": "a range of dates",
    "relative date": "a date told from today",
}


@lru_cache(maxsize=REMEMBERED)
def in_words(feature: str) -> str:
    """`L0:n.price` → `price, cost or worth (right before it)`, `magnitude=9` → `a number of 9 digits`."""
    if feature in _WHOLE:
        return _WHOLE[feature]
    place, colon, family = feature.partition(":")
    if colon and place in PLACES and family in FAMILIES:
        return f"{FAMILIES[family]} ({PLACES[place]})"
    name, equals, value = feature.partition("=")
    if name in _FRAMES:
        return " with ".join(map(_sided, re.split("[>&]", value)))
    if equals:
        known = _VALUES.get(name, {}).get(value)
        return known or _PATTERNS.get(name, f"{name} {{}}").format(value.replace("_", " "))
    return " with ".join(map(_part, feature.split("+")))


def _sided(word: str) -> str:
    """`left v.sign` → `has signed, concluded (before it)`, `money` → `money`."""
    side, _, family = word.partition(" ")
    if family in FAMILIES:
        return f"{FAMILIES[family]} ({_SIDES[side]})"
    return "no such word" if word == "none" else word


def _part(feature: str) -> str:
    """A word by its family: `v.sign`, `v.lend without object`."""
    family, space, rest = feature.partition(" ")
    return f"{FAMILIES[family]}{space}{rest}" if family in FAMILIES else feature
