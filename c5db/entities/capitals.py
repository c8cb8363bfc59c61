"""Names told by their capital letters: companies in Latin script, and what a type noun or legal form points at."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.evidence import (
    is_of_a_company,
    speaks_cyrillic,
    speaks_english,
    stands_as_company,
    without_titles,
)
from c5db.entities.found import Found
from c5db.entities.grammar import case_of
from c5db.entities.kinds import Surroundings, surroundings
from c5db.entities.legal_forms import without_forms
from c5db.entities.models import is_model
from c5db.entities.runs import LINKS, opens, past_post, run_from
from c5db.languages.en.names import DESCRIBES, FORCES, GENERIC_WORDS, PARTS_OF_PLACES, PLACE_WORDS, PROGRAMME_WORDS

_RANK = 1


def find_capitals(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """Runs of capitalised words that can be a company's name."""
    at = 0
    inside = {i for name in known.values() for i in range(name.first + 1, name.last)}
    ends = {name.last for name in known.values() if name.kind in COMPANY_KINDS}
    words = context.tokens.words
    while at < len(words):
        if not words[at].capital or at in inside or not opens(context, at):
            at = past_post(context, at)
            continue
        first, last = at, run_from(context, at, known)
        at = max(last, at + 1)
        found = _read(context, first, last, known, ends)
        if found:
            ends |= {found.last} if found.kind in COMPANY_KINDS else set()
            yield found


def _is_listed(context: Context, first: int, last: int, known: Mapping[int, Found], ends: set[int]) -> bool:
    """Whether a company stands beside the run in a list: "NVIDIA, HP and Cisco"."""
    if first in ends and context.tokens.gap(first) == ", ":
        return True
    if context.low(first - 1) == "and" and (first - 1 in ends or context.low(first - 2) == ","):
        return True
    after = known.get(last) if last < len(context.tokens) and context.tokens.gap(last) == ", " else None
    after = after or (known.get(last + 1) if context.low(last) == "and" else None)
    return after is not None and after.kind in COMPANY_KINDS


def _read(context: Context, first: int, last: int, known: Mapping[int, Found], ends: set[int]) -> Found | None:
    first, last, legal = without_forms(context, first, last)
    first += context.lang == "en" and _is_description(context, first, last)
    if context.lang == "en" and all(_is_generic(context.low(at)) for at in range(first, last)):
        return None
    forces = _forces_of(context, first, last)
    named = legal or bool(forces) or context.company_word(first, last)
    if context.lang == "en" and not named:
        first = without_titles(context, first, last)
    if first >= last or all(context.is_form(at) or _is_initial(context, at) for at in range(first, last)):
        return None
    inside = [known[i] for i in range(first, last) if i in known]
    foreign = context.lang != "en" and context.tokens.words[first].latin
    of_place = (
        context.lang == "en"
        and _is_of_place(inside, first, last)
        and not any(_is_part_of_place(context, at) for at in (first, last - 1))
        and stands_as_company(context, first, last)
    )
    of_company = is_of_a_company(context, inside, first, last)
    if inside and not (of_place or of_company or _is_larger(inside, first, last, named, foreign)):
        return None
    around = surroundings(context, first, last)
    model = not (named or around.company) and is_model(context, first, last)
    if (around.no_company and not legal) or model or _is_programme(context, first, last, legal):
        return Found(first, last, context.tokens.quote(first, last))
    speaks = (
        speaks_english(context, first, last, named, around, _is_listed(context, first, last, known, ends))
        if context.lang == "en"
        else speaks_cyrillic(context, first, last, around, legal)
    )
    if speaks and forces:
        made = _company(context, first, last, around, inside)
        return replace(made, kind=PartyKind.GOVERNMENT_BODY, canonical=made.name, country=forces)
    return _company(context, first, last, around, inside) if speaks else None


def _is_programme(context: Context, first: int, last: int, legal: bool) -> bool:
    """Whether a word within or behind says that it is a paper, an event or a place: "Power Purchase Agreement"."""
    if last - first < 2:
        return False
    behind = last < len(context.tokens) and context.tokens.words[last].capital and context.tokens.gap(last) == " "
    paper = behind and not legal and context.low(last) in PROGRAMME_WORDS
    return paper or context.low(last - 1) in PROGRAMME_WORDS | PLACE_WORDS


def _is_description(context: Context, first: int, last: int) -> bool:
    """Whether a sentence begins with what a company does before its name: "Miner Glenmoor", "Lender Aurora Trust"."""
    word = context.tokens.words[first]
    if not context.opens_line(first) or last - first < 2 or word.upper:
        return False
    if word.raw in context.inner_capitals and first in context.openings:
        return False
    described = word.low.endswith(DESCRIBES) and bool(context.words.types.of(word.low))
    return described and context.tokens.gap(first + 1) == " "


def _is_generic(low: str) -> bool:
    return low in GENERIC_WORDS or low in LINKS or len(low) == 1


def _forces_of(context: Context, first: int, last: int) -> str | None:
    """The country whose forces a run names: "Indian Navy", "Royal Thai Air Force"."""
    if context.lang != "en" or context.low(last - 1) not in FORCES:
        return None
    return next((c for at in range(first, last - 1) if (c := country_of_adjective(context.low(at), "en"))), None)


def _is_initial(context: Context, at: int) -> bool:
    """Whether a letter of an English text stands alone: those of "H.E."."""
    return context.lang == "en" and len(context.low(at)) == 1


def _is_of_place(inside: list[Found], first: int, last: int) -> bool:
    """Whether a run is a city or a region and one word more, on either side: "Pavlodar Tram", "Indorama Kokand"."""
    return [f.kind for f in inside] == [None] and (inside[0].first, inside[0].last) in {
        (first, last - 1),
        (first + 1, last),
    }


def _is_part_of_place(context: Context, at: int) -> bool:
    """Whether a word says which part of a place is meant, or what it is: "Greater Almaty", "Almaty City"."""
    return context.low(at) in PARTS_OF_PLACES or bool(context.words.districts.of(context.low(at)))


def _company(context: Context, first: int, last: int, around: Surroundings, inside: list[Found]) -> Found:
    country = around.country or next((f.country for f in inside if f.kind in {PartyKind.COUNTRY, None}), None)
    case = context.hanging_case(last) or case_of(context, first)
    name = context.tokens.quote(first, last)
    return Found(first, last, name, around.kind, None, country, case, rank=_RANK)


def _is_larger(inside: list[Found], first: int, last: int, named: bool, foreign: bool) -> bool:
    """Whether a run is a name of its own although well-known names stand in it, as one in `foreign` letters is."""
    covered = sum(f.last - f.first for f in inside)
    places = all(f.kind in {PartyKind.COUNTRY, None} for f in inside)
    if foreign and places and covered < last - first:
        return True
    if covered >= last - first or not (places or inside[0].first == first):
        return False
    if named:
        return places or inside[-1].last < last or inside[-1].kind is PartyKind.COUNTRY
    return places and inside[0].first == first and inside[-1].last < last and last - first - covered > 1
