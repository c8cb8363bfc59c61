"""How patterns are put together from words and from ways to say a thing."""

import re
from collections.abc import Iterable

ANY = re.compile("")
NEVER = re.compile(r"(?!)")


def either(listed: str) -> str:
    """One of the words or phrases of a list, which commas separate: "bill, price" → "(?:bill|price)"."""
    return _choice(listed.split(", "))


def by_letter(choice: str) -> str:
    """One of many words, those with one first letter together, so that few are tried where a word begins.

    "said|told|says" → "(?:s(?:aid|ays)|told)"; each is to begin with a letter that is no choice of its own.
    """
    words: dict[str, list[str]] = {}
    for word in _alternatives(choice):
        if not _LETTER.match(word):
            raise ValueError(f"begins with no letter: {word}")
        words.setdefault(word[0], []).append(word[1:])
    return _choice(letter + (_choice(rest) if len(rest) > 1 else rest[0]) for letter, rest in words.items())


def _choice(of: Iterable[str]) -> str:
    return f"(?:{'|'.join(of)})"


def _alternatives(choice: str) -> list[str]:
    """What a choice is between; one within brackets is a part of what it stands in."""
    found, depth = [""], 0
    for part in _PARTS.findall(choice):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return found


def pattern(*ways: str) -> re.Pattern[str]:
    """Any of the ways, whatever the case of its letters."""
    return re.compile("|".join(f"(?:{way})" for way in ways), re.IGNORECASE)


_LETTER = re.compile(r"[^\W\d_](?![?*+{])")
_PARTS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""What a pattern consists of, an escaped sign and a set of letters whole."""
