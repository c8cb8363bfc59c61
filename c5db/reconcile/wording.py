"""Figures, dates, sources and lists in English words, for explanations."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from c5db.domain.evidence import Evidence, Fact
from c5db.domain.plurals import plural
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, Attribute, Qualifier
from c5db.reconcile.days import days_of

HEDGES = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.AT_MOST: "up to ",
    Qualifier.ALMOST: "almost ",
    Qualifier.RANGE: "",
}
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
UNGROUPED = 10_000
"""Names of items give smaller numbers without a comma."""
MOST_NAMED = 4
"""A list names so many and counts the rest."""


def bare(evidence: Evidence) -> str:
    """The figure without its hedge and unit, to name what it counts: `120 million`, `2027`."""
    if evidence.value_text is not None:
        return evidence.value_text
    numbers = (number for number in (evidence.value, evidence.value_max) if number is not None)
    # An item keeps the name under which people have ruled on it: `also 1574`.
    return " to ".join(plain(number) if abs(number) < UNGROUPED else amount(number) for number in numbers)


def figure(evidence: Evidence | Fact) -> str:
    """`about 4.2 billion USD`, `14 aircraft`, `22 September 2025`, `memorandum signed`."""
    if evidence.value_text is not None:
        words = _text(evidence.attribute, evidence.value_text)
        limit = {Qualifier.AT_MOST: "not later than ", Qualifier.AT_LEAST: "not before ", Qualifier.ABOUT: "about "}
        return limit.get(evidence.qualifier, "") + words
    numbers = [amount(number) for number in (evidence.value, evidence.value_max) if number is not None]
    unit = "%" if evidence.unit == "percent" else f" {plural(evidence.unit, evidence.value)}" if evidence.unit else ""
    if evidence.unit is None and evidence.attribute in MONEY_ATTRIBUTES:
        unit = " in a currency that is not named"
    return f"{HEDGES[evidence.qualifier]}{' to '.join(numbers)}{unit}"


def _text(attribute: Attribute, text: str) -> str:
    if attribute is Attribute.STATUS:
        return status(text)
    return dates(text) if attribute in DATE_ATTRIBUTES and days_of(text) else text


def amount(number: Decimal) -> str:
    """`4200000000` → `4.2 billion`, `1574` → `1,574`."""
    for scale, name in SCALES:
        if abs(number) >= scale:
            return f"{plain(number / scale)} {name}"
    return f"{number.normalize():,f}"


def plain(number: Decimal) -> str:
    """Without trailing noughts."""
    return f"{number.normalize():f}"


def dates(text: str) -> str:
    """`2025-09-22` → `22 September 2025`, `2027/2036` → `2027 to 2036`."""
    return " to ".join(map(_date, text.split("/")))


def status(code: str) -> str:
    """`memorandum_signed` → `memorandum signed`."""
    return code.replace("_", " ")


def day(moment: date) -> str:
    """`22 September 2025`."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def source(evidence: Evidence) -> str:
    """`Caspian Wire (26 September 2025, citing Wabtec)`."""
    name = evidence.publisher or (f"article {evidence.article_id}" if evidence.article_id else "an unnamed source")
    details = [day(evidence.published_on)] if evidence.published_on else []
    details += [f"citing {evidence.attributed_to}"] if evidence.attributed_to else []
    return f"{name} ({', '.join(details)})" if details else name


def sources(claims: Sequence[Evidence]) -> str:
    """The sources of claims, each once, the first few by name."""
    names = list(dict.fromkeys(map(source, claims)))
    return listed(names if len(names) <= MOST_NAMED + 1 else [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"])


def listed(words: Sequence[str]) -> str:
    """`A, B and C`."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def counted(number: int, noun: str) -> str:
    """`1 source`, `3 sources`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _date(text: str) -> str:
    parts = text.split("-")
    if len(parts) == 1 or not parts[1].isdigit():
        return " ".join(reversed(parts))
    name = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return name if len(parts) == 2 else f"{int(parts[2])} {name}"
