"""Which of the languages a text is in."""

import re
from collections import Counter

from c5db.text.words import LANGUAGES, text_words

_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
SAMPLE = 6000


def detect_language(text: str) -> str:
    """`ru`, `en` or `kk`, by frequent words and by the letters that only Kazakh has; quotations weigh little."""
    sample = text[:SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    score = Counter({lang: sum(word in text_words(lang).frequent for word in words) for lang in LANGUAGES})
    letters = sum(1 for _ in _KAZAKH.finditer(sample))
    if letters * 40 > len(sample):
        return "kk"
    cyrillic = sum("а" <= c <= "я" or c == "ё" for c in sample.lower())
    latin = sum("a" <= c <= "z" for c in sample.lower())
    score["en" if latin > cyrillic else "ru"] += 1
    del score["kk"]
    return max(sorted(score), key=lambda lang: score[lang])
