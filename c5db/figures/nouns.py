"""Nouns of no table: the dictionary form of a counted thing, by the grammar of the language."""

from functools import lru_cache

from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

VERBAL = frozenset({"VERB", "PRTS", "ADJS"})
SHORTEST = 4
POSSESSED = ("ы", "і")
"""How a noun ends that belongs to the one before it."""
ARTICLES = frozenset({"a", "an", "the", "its", "their"})
FARTHEST = 12
"""Tokens that adjectives and models before a noun may have."""
REACH = 4
"""Words among which the noun must stand: adjectives may come before it."""


def read_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """The noun counted at token `at`, in its dictionary form, with the place after it."""
    find = {"russian": _russian, "english": _english, "kazakh": _kazakh}.get(vocab.words.nouns)
    return find(tokens, at, vocab) if find else None


def _russian(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    for place in range(at, at + REACH):
        if len(tokens.low(place)) < 3 or not tokens.raw(place).islower() or not _may_be_noun(tokens, place, vocab):
            return None
        kind, form = russian_form(tokens.lows[place])
        if kind == "noun":
            return form, place + 1
        if kind != "adjective":
            return None
    return None


def _english(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    words = 0
    for place in range(at, at + FARTHEST):
        low = tokens.low(place)
        if place > at and tokens.tight(place) and (low == "-" or _is_model_tail(tokens, place)):
            continue  # "spare LEAP-1B engines"
        if hangs_on(tokens, place + 1):
            continue  # "battery-electric loaders", "ship-to-shore cranes"
        words += 1
        if words > REACH:
            return None
        if not _may_be_noun(tokens, place, vocab):
            return None
        if (
            low.endswith("s")
            and not low.endswith(("ss", "us", "is", "'s", "ous"))
            and tokens.raw(place).islower()
            and len(low) > 3
            and vocab.not_nouns.get(low) is None
        ):
            return _singular(low), place + 1
    return None


def hangs_on(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen at `at` makes one word of those on both sides: "truck-mounted"."""
    return tokens.low(at) == "-" and tokens.tight(at) and tokens.tight(at + 1) and tokens.is_word(at + 1)


def _is_model_tail(tokens: Tokens, at: int) -> bool:
    """Whether digits, or capitals behind digits, go on with a model that capitals begin: "LEAP-1B", "PW1100G-JM"."""
    start = at
    while start > 0 and tokens.tight(start):
        start -= 1
    return start < at and tokens.raw(start)[:1].isupper() and (tokens.is_number(at) or tokens.raw(at).isupper())


def _kazakh(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """A noun behind a number stays in the singular; what may be a verb, an adjective or a part of a whole is none."""
    words, scaled = vocab.words, vocab.scales.get(tokens.low(at - 1)) is not None
    before = tokens.low(at - 1)
    inflected = before.endswith(words.possessive_endings) or vocab.part_endings.get(before)
    inflected = inflected or vocab.parted_numbers.get(before) is not None
    if inflected or not _kazakh_noun(tokens, at, vocab):
        return None  # «500 миллионы өндіріске»
    name, last = _phrase(tokens, at, vocab)
    if len(name) < SHORTEST:
        return None
    stem = next((name[: -len(e)] for e in words.case_endings if name.endswith(e)), name)
    if stem == name or len(stem) < SHORTEST:
        return None if scaled and " " not in name and name.endswith(POSSESSED) else (name, last)
    # «200 млн банктен»: in another case behind a scale it is where the money goes or comes from.
    return None if scaled or stem.endswith(POSSESSED) else (stem, last)


def _kazakh_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    low = tokens.low(at)
    if not tokens.raw(at).islower() or tokens.new_line(at) or not _may_be_noun(tokens, at, vocab):
        return False
    if low.endswith(vocab.words.not_noun_endings) or vocab.not_nouns.get(low):
        return False
    tables = (vocab.tense, vocab.tense_endings, vocab.hedges_after, vocab.scales)
    return all(table.get(low) is None for table in tables)


def _phrase(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int]:
    """The noun with what hangs on it: «қалам-шприц», «ауыл шаруашылығы техникасы»."""
    name, last = tokens.low(at), at + 1
    while tokens.low(last) == "-" and tokens.tight(last) and tokens.tight(last + 1) and tokens.is_word(last + 1):
        name, last = f"{name}-{tokens.lows[last + 1]}", last + 2
    owner = name.endswith(vocab.words.genitive_endings)
    while not owner and last < at + REACH and _belongs(tokens, last, vocab):
        name, last = f"{name} {tokens.lows[last]}", last + 1
    return name, last


def _belongs(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the word is a noun that belongs to the one before it."""
    return (
        tokens.low(at).endswith(vocab.words.belonging_endings)
        and tokens.raw(at).islower()
        and _may_be_noun(tokens, at, vocab)
    )


def _may_be_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    low = tokens.low(at)
    others = (vocab.stops, vocab.months, vocab.not_counts, vocab.numbers, vocab.durations)
    return tokens.is_word(at) and all(table.get(low) is None for table in others)


@lru_cache(maxsize=REMEMBERED)
def russian_form(word: str) -> tuple[str, str]:
    """Whether a word is a counted `noun`, an `adjective` or `other`, and its dictionary form."""
    parses = analyzer().parse(word)
    parsed = parses[0]
    if "NOUN" in parsed.tag and "gent" not in parsed.tag and "plur" not in parsed.tag:
        # «три карьера»: behind a number a noun that may be in the genitive is.
        parsed = next((p for p in parses if "NOUN" in p.tag and "gent" in p.tag and "inan" in p.tag), parsed)
    tag = parsed.tag
    if "NOUN" in tag and ("gent" in tag or "plur" in tag) and not {"Name", "Surn", "Geox"} & set(tag.grammemes):
        return "noun", str(parsed.normal_form)
    return ("adjective" if {"ADJF"} in tag or {"PRTF"} in tag else "other"), str(parsed.normal_form)


def names_a_being(tokens: Tokens, at: int, nouns: str) -> bool:
    """Whether the noun after an adjective of age is a being: «-летний программист», not «-летний контракт»."""
    if nouns != "russian":
        return False
    for place in range(at, at + 3):
        if not tokens.is_word(place):
            return False
        grammemes = _grammemes(tokens.lows[place])
        if "NOUN" in grammemes:
            if not analyzer().word_is_known(tokens.lows[place]):
                return False
            return "anim" in grammemes or bool({"Name", "Surn"} & grammemes)
        if not {"ADJF", "PRTF"} & grammemes:
            return False
    return False


def has_owner(tokens: Tokens, before: int, after: int, nouns: str) -> bool:
    """Whether the word before a time is a being whose age it is: «чиновнику 61 год», «ему 30 лет», «больной 45 лет»."""
    if nouns != "russian" or not tokens.is_word(before):
        return False
    grammemes = _grammemes(tokens.lows[before])
    ends = after >= len(tokens) or tokens.is_sign(after)
    return bool({"anim", "NPRO"} & grammemes) and ("datv" in grammemes or ("NOUN" in grammemes and ends))


def is_single_adjective(word: str, nouns: str) -> bool:
    """Whether a dictionary knows the word as an adjective in the singular: «тонный», but not «новых»."""
    return nouns == "russian" and {"ADJF", "sing"} <= _grammemes(word)


def is_person(word: str, nouns: str) -> bool:
    """Whether a dictionary knows the word as a name of a person: «Иванов», «Мария»."""
    return nouns == "russian" and bool({"Surn", "Name", "Patr"} & _grammemes(word))


def is_counted_form(word: str, nouns: str) -> bool:
    """Whether a noun stands as what is counted, told before its number: «рабочих мест — 700», "jobs: 700"."""
    if nouns == "russian":
        return "gent" in _grammemes(word) and _may_be_plural(word)
    return nouns != "english" or word.endswith("s") or word == "people"


def is_subject(word: str, nouns: str) -> bool:
    """Whether a noun is a being who does something, and cannot be what is counted in millions: «покупатель»."""
    if nouns != "russian":
        return False
    forms = [parse.tag for parse in analyzer().parse(word)]
    return {"NOUN", "anim", "nomn", "sing"} <= _grammemes(word) and not any("gent" in tag for tag in forms)


def is_plural(word: str, nouns: str) -> bool:
    """Whether a noun stands in the plural, as the heading of a number: «рабочие места: 700»."""
    return nouns == "russian" and "plur" in _grammemes(word)


def is_plural_form(word: str, nouns: str) -> bool:
    """Whether a noun looks like more than one: "trains", «самосвалов»."""
    return word.endswith("s") if nouns == "english" else is_plural(word, nouns)


def tells_tense(word: str, nouns: str) -> bool:
    """Whether the ending of a word tells a tense: where a dictionary knows, only a verb's that is not present."""
    if nouns != "russian":
        return True
    grammemes = _grammemes(word)
    return bool(VERBAL & grammemes) and "pres" not in grammemes


def is_future(word: str, nouns: str) -> bool:
    """Whether a dictionary knows the word as a verb in the future: «начнут», though its ending is a participle's."""
    return nouns == "russian" and "futr" in _grammemes(word)


def is_done(word: str, nouns: str) -> bool:
    """Whether a dictionary knows the word as a participle of what has been done: «оформлен», «передано»."""
    return nouns == "russian" and {"PRTS", "past", "perf"} <= _grammemes(word)


def is_infinitive(word: str, nouns: str, before: str) -> bool:
    """Whether a word is a verb of what is to be done: «продать», "(to) sell", but not "(to) a"."""
    if nouns == "english":
        return before == "to" and word.isalpha() and word not in ARTICLES
    return nouns == "russian" and "INFN" in _grammemes(word)


def is_lasting(word: str, nouns: str) -> bool:
    """Whether a dictionary knows the word as a verb of what lasts: «действовал», but not «ввели»."""
    return nouns == "russian" and "impf" in _grammemes(word)


@lru_cache(maxsize=REMEMBERED)
def _grammemes(word: str) -> frozenset[str]:
    return frozenset(str(g) for g in analyzer().parse(word)[0].tag.grammemes)


@lru_cache(maxsize=REMEMBERED)
def _may_be_plural(word: str) -> bool:
    return any("plur" in parse.tag for parse in analyzer().parse(word))


def _singular(word: str) -> str:
    """`deliveries` → `delivery`, `boxes` → `box`, `cargoes` → `cargo`."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    if word.endswith("oes") and len(word) > len("toes") and not word.endswith(("shoes", "canoes")):
        return word[:-2]
    return word[:-1]
