"""Which of the languages a text is in."""

import re
import unicodedata
from collections import Counter

from c5db.languages.foreign import FOREIGN
from c5db.text.morphology import analyzer
from c5db.text.words import text_words

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile('«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|"[^"\n]*"')
_KAZAKH = re.compile("[әғқңөұүһ]", re.IGNORECASE)
SAMPLE = 8000
SURE, POSSIBLE = 0.05, 0.01
"""Shares of the letters that Kazakh has and Russian lacks: of a Kazakh text they are a tenth; below `POSSIBLE` they are
those of names and quotations, and between the two the frequent words decide."""

SHORT = 50
"""Of fewer words a name or two hold letters enough to mislead."""
ENOUGH_WORDS = 25
"""Of fewer words, as of a headline, nothing is said."""
TOLD = 0.05
"""Of the words of a foreign text at least so many tell its language; in the mean a quarter of them do."""
_TELLING = frozenset().union(*(one.telling for one in FOREIGN))
_ALPHABETS = ("LATIN", "CYRILLIC")


def detect_language(text: str) -> str:
    """`ru`, `en` or `kk`, by the letters that only Kazakh has and by frequent words; quotations weigh little."""
    words = _WORD.findall(text[:SAMPLE].lower())
    letters = Counter("".join(words))
    latin = sum(count for letter, count in letters.items() if "a" <= letter <= "z")
    cyrillic = sum(count for letter, count in letters.items() if "Ѐ" <= letter <= "ӿ")
    if latin > cyrillic:
        return "en"
    kazakh = sum(count for letter, count in letters.items() if _KAZAKH.match(letter))
    if kazakh and len(words) < SHORT:
        return "ru" if _is_mostly_russian(text) else "kk"
    if kazakh >= SURE * cyrillic > 0:
        return "kk"
    if kazakh <= POSSIBLE * cyrillic:
        return "ru"
    frequent = {lang: sum(word in text_words(lang).frequent for word in words) for lang in ("ru", "kk")}
    return "kk" if frequent["kk"] > frequent["ru"] else "ru"


def _is_mostly_russian(text: str) -> bool:
    """Whether what is no name or quotation has no Kazakh letter, and is mostly known to a Russian dictionary."""
    own = [word for word in _WORD.findall(_QUOTED.sub(" ", text)) if word[0].islower() and word[0] > "z"]
    if any(_KAZAKH.search(word) for word in own):
        return False
    return 2 * sum(bool(analyzer().word_is_known(word)) for word in own) > len(own)


def unread_language(text: str, lang: str) -> str | None:
    """The code of the language of a text that is in none of those that are read, or the name of its letters.

    What a text quotes is left aside, and its own words are weighed as well: an article that quotes at length stays one
    of its language.
    """
    words = _WORD.findall(_QUOTED.sub(" ", text[:SAMPLE].lower()))
    counts = Counter(words)
    if len(words) < ENOUGH_WORDS or sum(counts[word] for word in counts.keys() & _TELLING) < TOLD * len(words):
        return _strange_letters(words)
    own = text_words(lang).frequent
    for one in sorted(FOREIGN, key=lambda one: -_number(counts, one.telling))[:2]:
        told = _number(counts, one.telling)
        if told >= TOLD * len(words) and told > 2 * _number(counts, own - one.shared):
            return one.code
    return None


def _number(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words)


def _strange_letters(words: list[str]) -> str | None:
    """The alphabet of a text most of whose letters are neither Latin nor Cyrillic."""
    letters = Counter("".join(words))
    alphabets: Counter[str] = Counter()
    for letter, count in letters.items():
        alphabets[unicodedata.name(letter, "?").partition(" ")[0]] += count
    (alphabet, count), *_ = alphabets.most_common(1) or [("", 0)]
    return alphabet.capitalize() if 2 * count > letters.total() and alphabet not in _ALPHABETS else None
