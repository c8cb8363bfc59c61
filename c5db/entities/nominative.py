"""Phrases led back to the nominative, Russian ones with the dictionary's help."""

import re
from functools import lru_cache

from pymorphy3.analyzer import Parse

from c5db.entities.inflection import kazakh_splits
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=REMEMBERED)
def nominative(phrase: str, *, plural: bool = False, case: str | None = None) -> str:
    """The phrase with its head noun and the adjectives before it in the nominative; the rest as it stands.

    `case` is the one that the phrase stands in, where that is known.
    """
    words = list(_WORD.finditer(phrase))
    nouns = [(i, _reading(w.group().lower(), "NOUN", case)) for i, w in enumerate(words)]
    sure = ((i, reading) for i, reading in nouns if reading and not _may_be_adjective(words[i].group().lower()))
    head, noun = next(sure, next(((i, reading) for i, reading in nouns if reading), (0, None)))
    if noun is None:
        return phrase
    several = plural or noun.tag.number == "plur" or (head > 0 and _tells_several(words[head - 1].group().lower()))
    number = "plur" if several else "sing"
    changed = phrase
    for i in range(head, -1, -1):
        low = words[i].group().lower()
        reading = noun if i == head else _reading(low, "ADJF") or _reading(low, "PRTF")
        gender = {str(noun.tag.gender)} if i < head and number == "sing" and noun.tag.gender else set()
        form = reading.inflect({"nomn", number, *gender}) if reading else None
        if form:
            changed = changed[: words[i].start()] + _like(form.word, words[i].group()) + changed[words[i].end() :]
    return changed


def _tells_several(low: str) -> bool:
    """Whether a word is an adjective in the plural and nothing else: «вооружённые силы»."""
    return all(p.tag.POS in {"ADJF", "PRTF"} and p.tag.number == "plur" for p in analyzer().parse(low))


def _may_be_adjective(low: str) -> bool:
    return analyzer().parse(low)[0].tag.POS in {"ADJF", "PRTF"}


def _reading(low: str, pos: str, case: str | None = None) -> Parse | None:
    found = [p for p in analyzer().parse(low) if pos == p.tag.POS]
    return next((p for p in found if case == p.tag.case), found[0] if found else None)


def _like(word: str, written: str) -> str:
    if written.isupper() and len(written) > 1:
        return word.upper()
    return word.capitalize() if written[:1].isupper() else word


def kazakh_nominative(written: str) -> str:
    """«Энергетика министрлігінің» → «Энергетика министрлігі»."""
    head = written.split()[-1]
    stem = next((s for s, _ in kazakh_splits(head.lower()) if s.endswith(("і", "ы")) and s != head.lower()), None)
    return written[: len(written) - len(head) + len(stem)] if stem else written
