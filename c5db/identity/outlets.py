"""Whether a text names an outlet, whatever its case: «по данным „Степного курьера“», "according to Alpha"."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile("[а-яёәғқңөұүһі]+", re.IGNORECASE)
DECLINED = 5
"""Cyrillic words from this length on may end otherwise."""
BETWEEN = r"[\W_]+"
ENDING = r"\w{0,4}"


def named_in(text: str, body: Sequence[int], outlets: Collection[str]) -> frozenset[str]:
    """Those of the outlets that the parts of a text name which are the article; an empty body is all of it."""
    edges = list(body) or [0, len(text)]
    parts = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    patterns = ((outlet, _pattern(outlet)) for outlet in outlets)
    return frozenset(outlet for outlet, pattern in patterns if pattern and any(map(pattern.search, parts)))


@lru_cache(maxsize=2_048)
def _pattern(outlet: str) -> re.Pattern[str] | None:
    """The words of the name in a row; of a name in capitals, the first begins with one: "time" is not Time."""
    words = _WORD.findall(outlet)
    if not words:
        return None
    first = words[0][0] if words[0][0].isupper() else f"(?i:{words[0][0]})"
    rest = BETWEEN.join([_ending(words[0])[1:], *map(_ending, words[1:])])
    return re.compile(rf"\b{first}(?i:{rest})\b")


def _ending(word: str) -> str:
    """The word, without its ending where it may have another."""
    return word[:-2] + ENDING if len(word) >= DECLINED and _CYRILLIC.fullmatch(word) else word
