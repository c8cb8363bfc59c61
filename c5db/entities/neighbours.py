"""The country that is named beside a body or a description: "Kenya's", «Казахстана», «узбекское»."""

from collections.abc import Mapping
from dataclasses import dataclass

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.languages.name_words import words


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries found already, by their first word and by the word after them."""

    starts: Mapping[int, Found]
    ends: Mapping[int, Found]

    @staticmethod
    def of(found: Mapping[int, Found]) -> "Countries":
        alone = {at: f for at, f in found.items() if f.kind is PartyKind.COUNTRY}
        return Countries(alone, {f.last: f for f in alone.values()})


def country_after(context: Context, at: int, countries: Countries) -> str | None:
    """The country that is named next: «Казахстана», "of the United States"."""
    if at < len(context.tokens) and context.lang == "en" and context.low(at) in {"of", "in"}:
        at += 1
    found = countries.starts.get(at) or (countries.starts.get(at + 1) if context.low(at) == "the" else None)
    return found.country if found and context.tokens.joined(at) else None


def country_before(context: Context, first: int, countries: Countries) -> str | None:
    """The country of the adjective, genitive or possessive before: «Қазақстанның», "Kenya's", «узбекское»."""
    for at in context.before(first, 2):
        if at + 1 in countries.ends and (context.lang != "ru" or not context.tokens.gap(at + 1).strip(" -")):
            return countries.ends[at + 1].country if context.lang != "ru" else None
        low = context.low(at)
        country = country_of_adjective(low, context.lang)
        if country:
            return country
        if low not in _POSSESSIVE and not context.words.state_words.of(low):
            return None
    return None


_POSSESSIVE = words("s ның нің дың дің тың тің")
