"""Which of the languages a text is in."""

import re
from collections import Counter

from c5db.text.words import text_words

_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH = re.compile("[әғқңөұүһ]", re.IGNORECASE)
SAMPLE = 8000
SURE, POSSIBLE = 0.05, 0.01
"""Shares of the letters that Kazakh has and Russian lacks: of a Kazakh text they are a tenth; below `POSSIBLE` they are
those of names and quotations, and between the two the frequent words decide."""


def detect_language(text: str) -> str:
    """`ru`, `en` or `kk`, by the letters that only Kazakh has and by frequent words; quotations weigh little."""
    words = _WORD.findall(text[:SAMPLE].lower())
    letters = Counter("".join(words))
    latin = sum(count for letter, count in letters.items() if "a" <= letter <= "z")
    cyrillic = sum(count for letter, count in letters.items() if "Ѐ" <= letter <= "ӿ")
    if latin > cyrillic:
        return "en"
    kazakh = sum(count for letter, count in letters.items() if _KAZAKH.match(letter))
    if kazakh >= SURE * cyrillic > 0:
        return "kk"
    if kazakh <= POSSIBLE * cyrillic:
        return "ru"
    frequent = {lang: sum(word in text_words(lang).frequent for word in words) for lang in ("ru", "kk")}
    return "kk" if frequent["kk"] > frequent["ru"] else "ru"
