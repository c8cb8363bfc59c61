"""Names of parties as match keys: without legal form, case ending and script, and which of them are one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from c5db.domain.vocab import PartyKind
from c5db.identity.words import ACCENTS, CITIES, ENDINGS, FORMS, GROUPS, JOINTS, LATIN, LOCAL, PREFIXES, REGIONS, SOUNDS

TYPO = 93
"""Names of the same script that are alike to this percentage differ by a slip of the pen."""
TYPO_LENGTH = 8
"""Shorter names that differ by a letter may be different companies."""
TRANSLITERATED, LONG_TRANSLITERATED = 75, 60
"""Names that sound the same are alike to this percentage, when one is the other in another script."""
LONG_SOUND = 6
"""From this many consonants on, the same ones in the same order are hardly chance."""
WORD_ALIKE = 84
LEAST_INITIALS = 4
"""Fewer first letters are those of too many names."""
_LATIN = str.maketrans(LATIN)
_CYRILLIC = re.compile("[а-яёәғқңөұүһі]")
_KAZAKH = re.compile("[әғқңөұүһі]")
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_VOWELS = re.compile(r"(?<!^)[aeiouy]")
_FIRST_VOWEL = re.compile(r"^[eiouy]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=2_048)
def words_of(name: str) -> tuple[str, ...]:
    """The words that tell a name from others, in small letters: «АО «НК «Казатомпром»» is «казатомпром»."""
    words = [word for word in _WORD.findall(name.casefold()) if word not in JOINTS]
    if head := next((LOCAL[word] for word in words if word in LOCAL), None):
        return _of_local(words, head)
    for empty in (FORMS | GROUPS | PREFIXES, FORMS | GROUPS, FORMS):
        if kept := [word for word in words if word not in empty]:
            return tuple(kept)
    return tuple(words)


def _of_local(words: Sequence[str], head: str) -> tuple[str, ...]:
    """The words of a local authority, its place first: «акимат города Алматы», "Almaty akimat", «Алматы әкімдігі»."""
    place = [word for word in words if word not in LOCAL and word not in CITIES and word not in REGIONS]
    region = ["region"] if not REGIONS.isdisjoint(words) else []
    return (*place, *region, head)


@lru_cache(maxsize=2_048)
def match_key(name: str) -> str:
    """The name in Latin letters without what comes and goes: two names with one key are one."""
    return " ".join(_latin(_stem(word)) for word in words_of(name))


@lru_cache(maxsize=2_048)
def sound_key(name: str) -> str:
    """The consonants of the name, one letter for each sound: «Боинг» and "Boeing" both give `bnh`."""
    return " ".join(_sound(word) for word in words_of(name))


@lru_cache(maxsize=2_048)
def block_key(name: str) -> str:
    """What all spellings of a name share: the sound of its first word."""
    return sound_key(name).partition(" ")[0]


@lru_cache(maxsize=4_096)
def same_name(a: str, b: str, person: bool = False) -> bool:
    """Whether two spellings are of one party; in doubt they are not."""
    key_a, key_b = match_key(a), match_key(b)
    if not key_a or not key_b or _DIGITS.findall(key_a) != _DIGITS.findall(key_b):
        return False
    if key_a == key_b or (person and sorted(key_a.split()) == sorted(key_b.split())):
        return True
    if not person and (acronym(a) in initials(b) or acronym(b) in initials(a)):
        return True
    if len(key_a.split()) != len(key_b.split()):
        return False
    if person:
        return len(key_a.split()) > 1 and sound_key(a) == sound_key(b)
    if _script(a) != _script(b):
        return _sound_alike(a, b) and _transliterated(sound_key(a), ratio(key_a, key_b))
    return min(len(key_a), len(key_b)) >= TYPO_LENGTH and ratio(key_a, key_b) >= TYPO and _words_alike(key_a, key_b)


@lru_cache(maxsize=4_096)
def shares_words(a: str, b: str) -> bool:
    """Whether one name begins as the other and holds all its words: a short form of it, or a firm of its group."""
    of_a, of_b = match_key(a).split(), match_key(b).split()
    if not of_a or not of_b or of_a[0] != of_b[0]:
        return False
    return set(of_a) <= set(of_b) or set(of_b) <= set(of_a)


def is_group(name: str) -> bool:
    """Whether the name says that it is a group or a holding."""
    return not GROUPS.isdisjoint(_WORD.findall(name.casefold()))


def name_class(kind: PartyKind) -> str:
    """Persons, countries and organizations never share a name."""
    return {PartyKind.PERSON: "person", PartyKind.COUNTRY: "country"}.get(kind, "organization")


def _sound_alike(a: str, b: str) -> bool:
    """Whether each word may sound like the other's: «Энерджи» and "Energy", «Лизинг» and "Leasing"."""
    pairs = list(zip(words_of(a), words_of(b), strict=True))
    return all(not _sounds(x).isdisjoint(_sounds(y)) for x, y in pairs)


@lru_cache(maxsize=4_096)
def _sounds(word: str) -> frozenset[str]:
    """What a word may sound like: in Latin letters several sounds have one spelling, and "s" may be said as "z"."""
    spellings = [word]
    for letters, said in ACCENTS if word.isascii() else ():
        spellings += [re.sub(letters, said, spelling) for spelling in spellings]
    return frozenset(_sound(spelling).replace("z", "s") for spelling in spellings)


def _transliterated(sound: str, likeness: float) -> bool:
    return len(sound) > 2 and likeness >= (LONG_TRANSLITERATED if len(sound) >= LONG_SOUND else TRANSLITERATED)


def _words_alike(a: str, b: str) -> bool:
    return all(ratio(x, y) >= WORD_ALIKE for x, y in zip(a.split(), b.split(), strict=True))


@lru_cache(maxsize=2_048)
def acronym(name: str) -> str:
    """The name where it is nothing but capitals, enough of them to be the first letters of one party: `QIDF`."""
    named = [word for word in _WORD.findall(name) if word.casefold() not in FORMS]
    return named[0] if len(named) == 1 and named[0].isupper() and len(named[0]) >= LEAST_INITIALS else ""


@lru_cache(maxsize=2_048)
def initials(name: str) -> frozenset[str]:
    """What a name of several words may be called by its first letters, with the word for a company or without."""
    words = [word for word in _WORD.findall(name) if word.casefold() not in JOINTS]
    named = [word for word in words if not (word.isupper() and word.casefold() in FORMS)]
    spelt = ("".join(word[0] for word in some) for some in (named, [w for w in named if w.casefold() not in FORMS]))
    return frozenset(letters.upper() for letters in spelt if len(letters) >= LEAST_INITIALS)


def is_acronym(a: str, b: str) -> bool:
    """Whether one name is the first letters of the other."""
    return any(
        name.casefold() == "".join(word[0] for word in _WORD.findall(other.casefold()))
        for name, other in ((a, b), (b, a))
    )


def same_script(a: str, b: str) -> bool:
    """Whether the names are written in one script, so that the one is no translation of the other."""
    return _script(a) == _script(b)


def _script(name: str) -> str:
    if _KAZAKH.search(name.casefold()):
        return "kazakh"
    return "cyrillic" if _CYRILLIC.search(name.casefold()) else "latin"


def _stem(word: str) -> str:
    if not _CYRILLIC.search(word):
        return word
    return next((word[: -len(e)] for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= 4), word)


def _latin(word: str) -> str:
    return word.translate(_LATIN)


def _sound(word: str) -> str:
    sound = _latin(_stem(word))
    for spelling, letter in SOUNDS:
        sound = sound.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _FIRST_VOWEL.sub("a", sound)))
