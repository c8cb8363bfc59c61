"""Russian personal names: their cases, and the nominative of each."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from pymorphy3.analyzer import Parse

from c5db.entities.grammar import CASES
from c5db.entities.inflection import Cases, russian_paradigm
from c5db.reference import given_names
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "gent": ("а", "я"),
    "accs": ("а", "я"),
    "datv": ("у", "ю"),
    "ablt": ("ым", "ом", "ем"),
    "loct": ("е",),
}
"""What a man's surname that no dictionary knows adds in each case."""
_VOWELS = frozenset("аеёиоуыэюя")


@cache
def _listed_forms() -> Mapping[str, tuple[str, Cases]]:
    """Every form of the given names in the reference data, with the nominative and its cases."""
    forms: dict[str, tuple[str, Cases]] = {}
    for name in given_names():
        stem, endings = russian_paradigm(name.lower())
        for ending, cases in endings.items():
            forms.setdefault(stem + ending, (name, cases or ("nomn",)))
    return forms


@lru_cache(maxsize=REMEMBERED)
def _readings(low: str, part: str) -> tuple[Parse, ...]:
    found = (p for p in analyzer().parse(low) if part in p.tag and "plur" not in p.tag)
    return tuple(p for p in found if p.is_known or part == "Surn")


def is_given_name(word: str) -> bool:
    """Whether a word as written is a given name, in any Russian case."""
    if word in given_names():
        return True
    low = word.lower()
    return low in _listed_forms() or bool(_readings(low, "Name"))


def _given_cases(low: str) -> tuple[str, ...]:
    listed = _listed_forms().get(low)
    cases = [*(listed[1] if listed else ()), *(str(p.tag.case) for p in _readings(low, "Name"))]
    return tuple(case for case in CASES if case in cases)


def _surname_cases(low: str) -> tuple[str, ...]:
    return tuple(str(p.tag.case) for p in _readings(low, "Surn"))


@lru_cache(maxsize=REMEMBERED)
def personal_cases(full: str) -> tuple[str, ...] | None:
    """The cases that a given name with a surname can stand in; None where it is no person's name."""
    words = full.split()
    given, surname = words[0].split("-")[-1].lower(), words[-1].split("-")[-1].lower()
    if len(words[0].rstrip(".")) == 1 and _surname_cases(surname):
        return tuple(dict.fromkeys(_surname_cases(surname)))
    cases = _given_cases(given)
    if not cases:
        return None
    shared = _surname_cases(surname)
    return tuple(c for c in cases if c in shared) or cases


def personal_nominative(full: str, hints: Iterable[str] = ()) -> str:
    """«Ивана Петрова» → «Иван Петров»; `hints` are the cases of the post that stands before it."""
    cases = personal_cases(full) or ()
    case = next((c for c in cases if c in set(hints)), None) or (cases[0] if cases else None)
    if case in {None, "nomn"}:
        return full
    first, *others = full.split()
    if not others:
        return _given(first, str(case))
    *middle, last = others
    return " ".join(
        [_given(first, str(case)), *(_given(m, str(case)) for m in middle), _surname(last, str(case), first)]
    )


def _given(word: str, case: str) -> str:
    return "-".join(_given_part(part, case) for part in word.split("-"))


def _given_part(part: str, case: str) -> str:
    listed = _listed_forms().get(part.lower())
    if listed and case in listed[1]:
        return listed[0]
    reading = next(
        (p for kind in ("Name", "Patr", "Surn") for p in _readings(part.lower(), kind) if p.tag.case == case), None
    )
    form = reading.inflect({"nomn"}) if reading else None
    return str(form.word).capitalize() if form else part


def _surname(word: str, case: str, first: str) -> str:
    return "-".join(_surname_part(part, case, first) for part in word.split("-"))


def _surname_part(part: str, case: str, first: str) -> str:
    genders = {str(p.tag.gender) for p in _readings(first.lower(), "Name") if p.tag.case == case}
    readings = [p for p in _readings(part.lower(), "Surn") if p.tag.case == case]
    reading = next((p for p in readings if not genders or str(p.tag.gender) in genders), None)
    form = reading.inflect({"nomn"}) if reading else None
    if form:
        return str(form.word).capitalize()
    if case == "ablt" and part.endswith(("ой", "ей")) and genders != {"femn"}:
        return part[:-2] + ("а" if part.endswith("ой") else "я")  # «Вадимом Бадехой»
    return part if genders == {"femn"} else _without_ending(part, case)


def _without_ending(part: str, case: str) -> str:
    for ending in _ENDINGS.get(case, ()):
        if part.endswith(ending) and len(part) - len(ending) > 2 and part[-len(ending) - 1].lower() not in _VOWELS:
            return part[: -len(ending)]
    return part
