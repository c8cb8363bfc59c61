"""The time and mood a verb stands in: `past`, `future`, `infinitive`, with the helper before it."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module

from c5db.deals.lexicon import Token
from c5db.languages.tense_words import TenseWords
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

REACH = 3
"""A helper stands at most this many words before its verb."""
FORMS = {"INFN": "infinitive", "PRTS": "passive", "PRTF": "participle", "GRND": "joined", "NOUN": "noun"}
"""Parts of speech of the dictionary that are forms of a verb."""
AUXILIARIES = frozenset({"have", "had", "be", "was", "will", "to"})
BARE = "bare"
AHEAD = frozenset({"future", "will", "plan"})
TIMES = {"past": "past", "pres": "present", "futr": "future"}


def tense_at(tokens: Sequence[Token], at: int, lang: str) -> str:
    """E.g. `past`, `will infinitive`; that of a phrase is its verb's: "has bought"."""
    words = _words(lang)
    at = _verb(tokens, at, words)
    form = _form(tokens[at].low, words)
    after = (words.after or {}).get(tokens[at + 1].low) if at + 1 < len(tokens) else None
    return " ".join([*_helpers(tokens[max(0, at - REACH) : at], words), form, *([after] if after else [])])


def lies_ahead(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Whether a verb tells what is yet to be done: «откроет», "will close", «сатып алмақ»."""
    return not AHEAD.isdisjoint(tense_at(tokens, at, lang).split())


def is_under_way(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Whether a verb tells what is being done and is not done yet: "is being sold", «сатып алып жатыр».

    "since being sold" tells what was done.
    """
    words = _words(lang)
    if words.verb_last:
        return {"joined", "going"} <= set(tense_at(tokens, at, lang).split())
    place = _verb(tokens, at, words) - 1
    while place > 0 and tokens[place].low in words.passed_over:
        place -= 1
    return (
        place > 0
        and tokens[place].low in words.goes_on
        and bool(_helpers(tokens[max(0, place - REACH) : place], words))
    )


def is_open(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Whether a verb leaves it open, or tells that it is not done yet: "could be signed", «қол қойылған жоқ»."""
    told = tense_at(tokens, at, lang).split()
    done = "past" in told or "passive" in told
    return done and ("may" in told or "not" in told or ("to" in told and "be" in told[told.index("to") :]))


def hangs_on_a_verb(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Whether it is an infinitive before the verb that tells what becomes of it: «салуды жоспарлап отыр»."""
    return _words(lang).verb_last and "infinitive" in tense_at(tokens, at, lang).split()


def is_auxiliary(word: str, lang: str) -> bool:
    """Whether it stands between a verb and what negates it: "has not been signed", «не будут покупать»."""
    return _words(lang).helpers.get(word) in AUXILIARIES


def is_timeless(word: str, lang: str) -> bool:
    """Whether it is a form of "to be" that tells no time by itself: "been"."""
    return word in _words(lang).timeless


def _verb(tokens: Sequence[Token], at: int, words: TenseWords) -> int:
    """Where the verb of the phrase that begins at a token stands: behind its helpers, or last."""
    last = min(at + tokens[at].words, len(tokens)) - 1
    if words.verb_last:
        return next((place for place in range(last, at, -1) if tokens[place].low not in (words.after or {})), at)
    while at < last and tokens[at].low in words.helpers:
        at += 1
    return at


def _helpers(before: Sequence[Token], words: TenseWords) -> list[str]:
    """The helpers right before a verb, in the order of the text."""
    found: list[str] = []
    for token in reversed(before):
        helper = words.helpers.get(token.low)
        if helper and helper not in found:
            found.append(helper)
        elif not helper and words.endings and token.low not in words.passed_over:
            break
    return found[::-1]


def _form(word: str, words: TenseWords) -> str:
    if word in words.forms:
        return words.forms[word]
    return _form_by_ending(word, words.endings) if words.endings else _form_by_dictionary(word)


def _form_by_ending(word: str, endings: Mapping[str, str]) -> str:
    return next((endings[word[-n:]] for n in range(min(5, len(word) - 1), 0, -1) if word[-n:] in endings), BARE)


_LIKE_PARTICIPLES = frozenset({"ADJS", "ADVB"})
"""What a short participle may be taken for: «закрыта», «открыто»."""


@lru_cache(maxsize=REMEMBERED)
def _form_by_dictionary(word: str) -> str:
    readings = [reading.tag for reading in analyzer().parse(word)]
    tag = readings[0]
    if tag.POS in _LIKE_PARTICIPLES:  # «сделка закрыта» is no quality of the deal
        tag = next((other for other in readings if other.POS == "PRTS"), tag)
    if tag.POS == "VERB" and tag.tense:
        return TIMES[tag.tense] + (" begun" if tag.tense == "past" and tag.aspect == "impf" else "")
    return FORMS.get(tag.POS or "", BARE)


@cache
def _words(lang: str) -> TenseWords:
    words: TenseWords = import_module(f"c5db.languages.{lang}.tense").WORDS
    return words
