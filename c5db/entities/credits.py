"""Outlets that an article credits: «пишет „Вестник степи"», "The Steppe Herald reports"."""

from collections.abc import Sequence

from c5db.entities.context import Context
from c5db.entities.datelines import is_agency
from c5db.entities.found import Found
from c5db.entities.resolve import key_of
from c5db.languages.name_words import words


def without_credits(context: Context, found: Sequence[Found]) -> list[Found]:
    """The names without those of outlets that are only credited."""
    times: dict[tuple[str, ...], int] = {}
    for name in found:
        key = key_of(name.name)
        times[key] = times.get(key, 0) + 1
    return [name for name in found if name.known or not _is_credit(context, name, times[key_of(name.name)] == 1)]


def _is_credit(context: Context, name: Found, once: bool) -> bool:
    words = context.words
    before = context.low(name.first - 1) if name.first else ""
    if is_agency(context.text, context.tokens.starts[name.first], context.tokens.ends[name.last - 1]):
        return True
    if once and _is_told_to_be_an_outlet(context, name.first):
        return True
    outlet = bool(words.outlets.of(context.low(name.first)) or words.outlets.of(context.low(name.last - 1)))
    if context.lang == "en":
        if once and before in words.words.told and (name.last >= len(context.tokens) or name.last in context.openings):
            return True  # "Efes chief Onur Altan told Kursiv."
        ends = name.last + 1 >= len(context.tokens) or name.last + 1 in context.openings
        says = bool(words.credits.of(context.low(name.last)))
        return (says and (outlet or (once and ends))) or (outlet and once)
    if name.first in context.openings and context.lang == "ru" and not outlet:
        return False
    return (bool(words.credits.of(before)) and (once or outlet)) or (outlet and once)


def _is_told_to_be_an_outlet(context: Context, first: int) -> bool:
    """Whether the noun before says so: "the news agency Prensa", «передаёт агентство „Заря"», «сказал изданию …»."""
    before = context.low(first - 1) if first else ""
    if before not in _NEWS_NOUNS or context.tokens.gap(first).strip() not in _OPENING:
        return False
    return before not in _AGENCIES or bool(
        context.low(first - 2) in _OF_NEWS or context.words.credits.of(context.low(first - 2))
    )


_AGENCIES = words("agency агентство агентству агентства агентством агенттігі")
_NEWS_NOUNS = _AGENCIES | words("newspaper newswire broadcaster изданию издание издания газета газете газеты телеканал")
_OF_NEWS = words("news информационное информационному информационного ақпарат")
_OPENING = frozenset({"", "«", '"', "“", "„"})
