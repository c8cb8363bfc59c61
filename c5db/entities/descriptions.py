"""Parties that are described and not named: "Turkey's flag carrier", «страны Центральной Азии»."""

from collections.abc import Iterator, Mapping
from functools import cache

from c5db.domain.vocab import PartyKind
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, noun_cases
from c5db.entities.homeland import Homeland
from c5db.entities.neighbours import Countries, country_after, country_before
from c5db.entities.nominative import nominative
from c5db.reference import Organization, organizations

_RANK = 2
_ALWAYS_OWN = frozenset({"central_bank", "sovereign_fund", "flag_carrier"})
"""Offices that are never somebody else's when no country is told."""


def find_descriptions(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """Groups of states, and organizations told by what they are to their country."""
    places = context.words.described.places(context.tokens)
    if not places:
        return
    countries, homeland = Countries.of(known), Homeland(context, list(known.values()))
    for at in places:
        found = _group(context, at) or _office(context, at, countries, homeland)
        if found:
            yield found


def _group(context: Context, at: int) -> Found | None:
    match = context.words.groups.match(context.tokens, at)
    if match is None:
        return None
    return _found(context, at, match[0], PartyKind.COUNTRY, match[1])


def _office(context: Context, at: int, countries: Countries, homeland: Homeland) -> Found | None:
    match = context.words.offices.match(context.tokens, at)
    if match is None or is_named(context, match[0]):
        return None
    last, office = match
    country = country_before(context, at, countries) or country_after(context, last, countries)
    if country is None and (office in _ALWAYS_OWN or context.words.state_words.of(context.low(at))):
        country = homeland.at(at)
    holder = _holders().get((country, office)) if country else None
    return _found(context, at, last, holder.kind, holder.name, holder) if holder else None


def _found(
    context: Context, first: int, last: int, kind: PartyKind, canonical: str, holder: Organization | None = None
) -> Found:
    written = context.tokens.quote(first, last)
    russian = context.lang == "ru"
    return Found(
        first,
        last,
        nominative(written, plural=kind is PartyKind.COUNTRY) if russian else written,
        kind,
        canonical,
        holder.country if holder else None,
        case_of(context, first, tuple(noun_cases(context.low(last - 1))) if russian else ()),
        known=True,
        parent=holder.parent if holder else None,
        rank=_RANK,
    )


def is_named(context: Context, last: int) -> bool:
    """Whether the name itself follows the description."""
    if last >= len(context.tokens) or context.tokens.gap(last).strip(' «“"'):
        return False
    word = context.tokens.words[last]
    return word.capital and (word.latin or word.upper or not context.tokens.gap(last).isspace())


@cache
def _holders() -> Mapping[tuple[str | None, str], Organization]:
    """The organization that alone holds an office of a country."""
    held: dict[tuple[str | None, str], Organization] = {}
    for organization in organizations():
        if organization.office:
            held.setdefault((organization.country, organization.office), organization)
    return held
