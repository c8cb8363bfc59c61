"""Word forms led back to the dictionary form by their endings alone: fast, and for words no dictionary knows."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from c5db.text.words import REMEMBERED

Cases = tuple[str, ...]


def _endings(table: str) -> Mapping[str, Cases]:
    """The endings of a table «ending=case/case …»; a dash is no ending at all."""
    pairs = (entry.split("=") for entry in table.split())
    return {ending.strip("-"): tuple(cases.split("/")) for ending, cases in pairs}


_HARD = _endings("-=nomn/accs а=gent у=datv ом=ablt ем=ablt е=loct ы=nomn и=nomn ов=gent ам=datv ами=ablt ах=loct")
_SURNAME = {**_HARD, "ым": ("ablt",)}
_SOFT_J = _endings("й=nomn/accs я=gent ю=datv ем=ablt е=loct и=nomn")
_SOFT = _endings("ь=nomn/accs я=gent ю=datv ем=ablt е=loct и=gent ью=ablt")
_A = _endings("а=nomn ы=gent и=gent е=datv/loct у=accs ой=ablt ою=ablt ей=ablt")
_YA = _endings("я=nomn и=gent/datv/loct е=datv/loct ю=accs ей=ablt ёй=ablt")
_ADJECTIVE = _endings(
    "ый=nomn/accs ий=nomn/accs ой=nomn/gent/datv/ablt/loct ого=gent его=gent ому=datv ему=datv ым=ablt им=ablt "
    "ом=loct ем=loct ая=nomn яя=nomn ую=accs юю=accs ей=gent/datv/ablt/loct ое=nomn/accs ее=nomn/accs "
    "ые=nomn/accs ие=nomn/accs ых=gent/loct их=gent/loct ыми=ablt ими=ablt"
)
_NEUTER = _endings("о=nomn/accs а=gent у=datv ом=ablt е=loct")
_NEUTER_SOFT = _endings("е=nomn/accs я=gent ю=datv ем=ablt и=loct")
_PLURAL = _endings(
    "ы=nomn/accs и=nomn/accs -=gent й=gent ов=gent ей=gent ам=datv ями=ablt ям=datv ами=ablt ах=loct ях=loct"
)
FIXED: Mapping[str, Cases] = {"": ()}

_ENDINGS = frozenset({*_SURNAME, *_SOFT_J, *_SOFT, *_A, *_YA, *_ADJECTIVE, *_NEUTER, *_NEUTER_SOFT, *_PLURAL})
_ADJECTIVE_TAILS = ("ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие")
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


def russian_paradigm(low: str) -> tuple[str, Mapping[str, Cases]]:
    """The stem of a nominative Russian word and the endings it takes, with their cases."""
    last = low[-1:]
    if len(low) < 3 or not ("а" <= last <= "я"):
        return low, FIXED
    if len(low) > 4 and low.endswith(_ADJECTIVE_TAILS) and not low.endswith("ией"):
        if low.endswith(("ский", "ская", "ское", "ские", "цкий", "ный", "ная", "ное", "ные")) or low[-2:] in {
            "ый",
            "ая",
            "ое",
            "ые",
            "яя",
            "ее",
        }:
            return low[:-2], _ADJECTIVE
        if (low.endswith("ий") and low[-3] in "гкхнжшщ") or (low.endswith("ие") and low[-3] in "гкх"):
            return low[:-2], _ADJECTIVE
    if low.endswith(("ов", "ев", "ин", "ын")):
        return low, _SURNAME
    if last in _CONSONANTS:
        return low, _HARD
    tables = {"й": _SOFT_J, "ь": _SOFT, "а": _A, "я": _YA, "о": _NEUTER, "е": _NEUTER_SOFT, "ы": _PLURAL, "и": _PLURAL}
    table = tables.get(last)
    return (low[:-1], table) if table else (low, FIXED)


def by_genitive(low: str, genitive: str) -> tuple[str, Mapping[str, Cases]]:
    """The same for a noun whose genitive is known: «Египет, Египта» loses a vowel, «алюминий» is no adjective."""
    if low.endswith("ий") and genitive == low[:-1] + "я":
        return low[:-1], _SOFT_J
    stem, endings = russian_paradigm(low)
    short = genitive[:-1]
    if genitive[-1:] != "а" or low[-1] not in _CONSONANTS or short.startswith(stem):
        return stem, endings
    shared = low[: next(at for at, (one, other) in enumerate(zip(low, short, strict=False)) if one != other)]
    forms = {low + ending: cases for ending, cases in endings.items()}
    forms |= {short + ending: cases for ending, cases in _HARD.items() if ending}
    return shared, {form[len(shared) :]: cases for form, cases in forms.items()}


@lru_cache(maxsize=REMEMBERED)
def russian_stems(low: str) -> tuple[str, ...]:
    """Every stem of two letters or more that a word can have, the longest first."""
    stems = [low[: len(low) - cut] for cut in range(4) if low[len(low) - cut :] in _ENDINGS]
    shortened = [low[:-cut] for cut in range(2, 5)]
    return tuple(dict.fromkeys(stem for stem in (low, *stems, *shortened) if len(stem) >= 2))


_KK_VOWELS = frozenset("аәеёиіоөуұүыэюя")
_KK_BACK, _KK_FRONT = frozenset("аоұыёя"), frozenset("әеөүіэ")
_KK_VOICELESS, _KK_VOICED = frozenset("пфкқтсшщчцхһбвгд"), frozenset("лрйумнңзжғ")
_KK_LONG = 6
"""Words so long have an ending where they seem to: «Тұлпарға», but «Жорға»."""
_KK_TO, _KK_WITH = ("ға", "ге", "қа", "ке"), ("мен", "бен", "пен")
_KK_BEFORE = {
    **dict.fromkeys(("ға", "ге"), _KK_VOICED),
    **dict.fromkeys(("қа", "ке"), _KK_VOICELESS),
    **dict.fromkeys(("дан", "ден"), _KK_VOWELS | frozenset("лрйузжғ")),
    **dict.fromkeys(("тан", "тен"), _KK_VOICELESS),
    **dict.fromkeys(("нан", "нен"), frozenset("мнңыі")),
    "мен": _KK_VOWELS | frozenset("лрймнңу"),
    "бен": frozenset("зж"),
    "пен": _KK_VOICELESS,
}
"""The letters behind which each ending stands: «Орда-дан», «Қайрат-тан», «Көктем-нен»."""
_KK_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_KK_CASES: Mapping[str, Cases] = {
    **dict.fromkeys(_KK_GENITIVE, ("gent",)),
    **dict.fromkeys(("ға", "ге", "қа", "ке", "на", "не", "а", "е"), ("datv",)),
    **dict.fromkeys(("ны", "ні", "ды", "ді", "ты", "ті", "н"), ("accs",)),
    **dict.fromkeys(("да", "де", "та", "те", "нда", "нде"), ("loct",)),
    **dict.fromkeys(("дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі"), ("loct",)),
    **dict.fromkeys(("дан", "ден", "тан", "тен", "нан", "нен", "ндан", "нден"), ("gent",)),
    **dict.fromkeys(("мен", "бен", "пен", "менен"), ("ablt",)),
    **dict.fromkeys(("дікі", "тікі", "нікі", "лық", "лік", "дық", "дік", "тық", "тік"), ()),
    **dict.fromkeys(("лар", "лер", "дар", "дер", "тар", "тер"), ()),
}
"""The cases of Kazakh endings, by the nearest Russian case: «-дан» (from) and «-ның» (of) are both `gent`."""


@lru_cache(maxsize=REMEMBERED)
def kazakh_splits(low: str) -> tuple[tuple[str, Cases], ...]:
    """A word as it stands, then with each case ending off, with the case of that ending."""
    return tuple(_kazakh_splits(low))


def _kazakh_splits(low: str) -> Iterator[tuple[str, Cases]]:
    yield low, ("nomn",)
    for size in range(1, min(6, len(low) - 1)):
        ending = low[-size:]
        if ending in _KK_CASES:
            yield low[:-size], _KK_CASES[ending]


def is_surely_ending(base: str, ending: str) -> bool:
    """Whether no Kazakh word ends so by itself: «-ның», «-ға» behind a vowel, «-қа» behind «қ», «-дан» that agrees."""
    if ending in _KK_GENITIVE:
        return True
    if ending not in _KK_BEFORE:
        return False
    if ending in {"ға", "ге"} and base[-1] in _KK_VOWELS:
        return True
    long = ending not in _KK_TO or len(base) >= _KK_LONG or base[-1] == ending[0]
    return long and base[-1] in _KK_BEFORE[ending] and (ending in _KK_WITH or _agrees(base, ending))


def _agrees(base: str, ending: str) -> bool:
    """Whether the vowel of an ending is of the kind of the last one before it: «Орда-дан», «Көктем-нен»."""
    last = next((letter for letter in reversed(base) if letter in _KK_VOWELS), "")
    return last not in (_KK_FRONT if ending[1] in _KK_BACK else _KK_BACK)


def kazakh_ending(low: str) -> Cases | None:
    """The case of a lone ending, as it stands after a hyphen or a quotation mark; None where it is none."""
    return _KK_CASES.get(low)


def is_kazakh_adjective(low: str) -> str | None:
    """The noun of an adjective in -лық, -дік …, else None."""
    return low[:-3] if len(low) > 5 and low[-3:] in {"лық", "лік", "дық", "дік", "тық", "тік"} else None
