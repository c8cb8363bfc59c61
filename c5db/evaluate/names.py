"""When two spellings are one name: in Latin letters, without legal forms, alike or the one within the other."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.84
"""Spellings at least this similar are one name."""
_LETTERS = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya e a g k n o u u h i"
"""What the Cyrillic letters below are in Latin; the hard and the soft sign are nothing."""
_LATIN = str.maketrans(
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі",
            _LETTERS.split(" "),
            strict=True,
        )
    )
)
_SIGNS = re.compile(r"[«»\"'“”„().,\-–—/&]")
_FORMS = re.compile(r"\b(ao|too|oao|zao|pao|ooo|llc|llp|ltd|inc|corp|jsc|plc|kompaniya|company|group|nk|the)\b")


@lru_cache(maxsize=65536)
def normal_name(name: str) -> str:
    """A name in Latin letters, without quotes, signs and legal forms."""
    latin = name.casefold().translate(_LATIN)
    return " ".join(_FORMS.sub(" ", _SIGNS.sub(" ", latin)).split())


def equal_name(a: str, b: str) -> bool:
    """Whether two spellings differ by script and legal form alone."""
    return normal_name(a) == normal_name(b)


@lru_cache(maxsize=65536)
def same_name(a: str, b: str) -> bool:
    """Whether two spellings name one party: almost the same letters, or all words of one in the other."""
    a, b = normal_name(a), normal_name(b)
    if not a or not b:
        return False
    if a == b or _alike(a, b):
        return True
    of_a, of_b = set(a.split()), set(b.split())
    small, large, first = (of_a, of_b, b.split()[0]) if len(of_a) <= len(of_b) else (of_b, of_a, a.split()[0])
    return len(small) >= 2 and small <= large and first in small


def _alike(a: str, b: str) -> bool:
    letters = SequenceMatcher(None, a, b)
    # The quick ratios bound the true one from above and cost a tenth of it.
    return letters.real_quick_ratio() >= ALIKE and letters.quick_ratio() >= ALIKE and letters.ratio() >= ALIKE
