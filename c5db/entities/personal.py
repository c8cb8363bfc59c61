"""Russian personal names: their cases, and the nominative of each."""

from functools import lru_cache

from c5db.text.morphology import analyzer

_PARTS = ("Name", "Surn", "Patr")


@lru_cache(maxsize=50_000)
def _readings(low: str):
    return tuple(p for p in analyzer().parse(low) if any(part in p.tag for part in _PARTS))


@lru_cache(maxsize=50_000)
def personal_cases(full: str) -> tuple[str, ...] | None:
    """The cases that a first name with a surname can stand in; None where it is no person's name."""
    words = full.replace("-", " ").split()
    first = [p for p in _readings(words[0].lower()) if "Name" in p.tag]
    second = _readings(words[-1].lower())
    if not first and not (len(words[0].rstrip(".")) == 1 and any("Surn" in p.tag for p in second)):
        return None
    cases = [str(p.tag.case) for p in first if p.tag.case]
    other = {p.tag.case for p in second}
    return tuple(dict.fromkeys(c for c in cases if c in other)) or tuple(dict.fromkeys(cases))


def personal_nominative(full: str) -> str:
    """«Ивана Петрова» → «Иван Петров»."""
    cases = personal_cases(full) or ()
    case = cases[0] if cases else None
    return " ".join(_word(word, case) for word in full.split())


def _word(word: str, case: str | None) -> str:
    if case in {None, "nomn"}:
        return word
    return "-".join(_part(part, case) for part in word.split("-"))


def _part(part: str, case: str | None) -> str:
    reading = next((p for p in _readings(part.lower()) if p.tag.case == case), None)
    form = reading.inflect({"nomn"}) if reading else None
    return form.word.capitalize() if form else part
