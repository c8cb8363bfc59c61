"""Words that tell what a report is about: of its object, and around its quotes."""

import re
from collections.abc import Iterable
from functools import lru_cache

from c5db.identity.names import match_key

LETTERS = 5
"""Words are known by their first letters, as their endings vary."""
MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENS = re.compile(r"(?:^|[.!?…])[\s–—«\"]*$")


@lru_cache(maxsize=2_048)
def object_words(text: str | None) -> tuple[str, ...]:
    """The first words of an object in Latin letters and without their endings."""
    words = (known(word) for word in _WORD.findall(text or ""))
    return tuple(dict.fromkeys(word for word in words if word))[:MOST_WORDS]


def proper_words(passages: Iterable[str]) -> frozenset[str]:
    """The words with a capital, but for those that open a sentence."""
    return frozenset(
        word[0]
        for passage in passages
        for word in _WORD.finditer(passage)
        if word[0][0].isupper() and not _OPENS.search(passage, max(word.start() - 4, 0), word.start())
    )


def content_words(passages: tuple[str, ...]) -> frozenset[str]:
    """All longer words, as they are known by."""
    return frozenset(known(word) for passage in passages for word in _WORD.findall(passage) if len(word) > LETTERS)


@lru_cache(maxsize=2_048)
def known(word: str) -> str:
    """A word as it is known by: its first letters, in Latin ones."""
    return match_key(word)[:LETTERS]
