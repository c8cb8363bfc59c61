"""Names told by their capital letters: companies in Latin script, and what a type noun or legal form points at."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

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
from c5db.entities.personal import is_given_name
from c5db.entities.vocabulary import vocabulary
from c5db.languages.en.names import COMPANY_WORDS, FORCES, GENERIC_WORDS, PLACE_WORDS, PROGRAMME_WORDS
from c5db.languages.name_words import words

_RANK = 1
_LONGEST = 8


def find_capitals(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """Runs of capitalised words that can be a company's name."""
    at = 0
    inside = {i for name in known.values() for i in range(name.first + 1, name.last)}
    ends = {name.last for name in known.values() if name.kind in COMPANY_KINDS}
    words = context.tokens.words
    while at < len(words):
        if not words[at].capital or at in inside or not _opens(context, at):
            at = _past_post(context, at)
            continue
        first, last = at, _run(context, at, known)
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


def _opens(context: Context, at: int) -> bool:
    word = context.tokens.words[at]
    if not word.capital or (len(word.raw) == 1 and not _initial_goes_on(context, at)):
        return False
    if context.lang == "en":
        post = context.words.posts.match(context.tokens, at)
        single = context.words.posts.of(context.low(at)) is not None
        if post and (not single or post[0] > at + 1 or not _goes_on(context, post[0])):
            return False
        if word.low in context.words.words.adjoining:
            return at + 1 < len(context.tokens) and context.tokens.words[at + 1].capital
        return not (word.low in context.words.words.common and not word.upper) and word.low != "i"
    return word.latin or _pointed_at(context, at) or _made_of_roots(context, at)


def _past_post(context: Context, at: int) -> int:
    """The place after a post of several words, "Attorney General", or after any other word."""
    post = context.words.posts.match(context.tokens, at) if context.lang == "en" else None
    return max(at + 1, post[0]) if post else at + 1


def _goes_on(context: Context, at: int) -> bool:
    return at < len(context.tokens) and context.tokens.words[at].capital and context.tokens.gap(at) == " "


def _made_of_roots(context: Context, at: int) -> bool:
    """Whether a Cyrillic word is made like a company's name: «Газпромбанк», «КазМунайГаз»."""
    word, forms = context.tokens.words[at], context.words.words
    if word.upper or len(word.raw) < 6 or context.tokens.gap(at)[-1:] in {"«", "„", "“"}:
        return False
    if any(c.isupper() for c in word.raw[3:]) and any(c.islower() for c in word.raw[:3]):
        return True
    bare = word.low[:-1] if word.low[-1] in "ауеыи" else word.low.removesuffix("ом")
    return any(bare.endswith(root) and len(bare) - len(root) > 2 for root in forms.company_roots)


def _initial_goes_on(context: Context, at: int) -> bool:
    return (
        at + 1 < len(context.tokens) and context.tokens.words[at + 1].capital and len(context.tokens.gap(at + 1)) <= 3
    )


def _pointed_at(context: Context, at: int) -> bool:
    """Whether a type noun or legal form stands right before a capitalised Cyrillic word: «банк Хоум», ТОО Ромашка."""
    if at in context.openings or context.tokens.gap(at).strip():
        return False
    low = context.low(at - 1)
    forms = context.words.words
    return (context.tokens.words[at - 1].capital and (low in forms.legal_forms or low in forms.state_forms)) or (
        context.lang == "ru" and bool(context.words.types.of(low))
    )


def _run(context: Context, first: int, known: Mapping[int, Found]) -> int:
    """The place after the run of capitalised words that begins at `first`."""
    latin = context.tokens.words[first].latin
    last = at = first + 1
    while at < len(context.tokens) and at - first < _LONGEST and _joins(context, at):
        word = context.tokens.words[at]
        if word.digit:
            if not word.raw.isdigit() or len(word.raw) > 3:
                break
            if not (at + 1 < len(context.tokens) and context.tokens.words[at + 1].capital and _joins(context, at + 1)):
                break
        elif not word.capital:
            if word.low not in _LINKS or (word.low == "and" and not _heads_a_list(context, first, at)):
                break
            if at + 1 in known and context.low(at - 1) not in _HEADS:
                break
        elif (
            word.latin != latin
            or (not word.latin and at - first and is_given_name(word.raw))
            or (context.lang == "en" and _begins_post(context, at))
            or (word.low in _breaking(context) and not word.upper)
        ):
            break
        at += 1
        if word.capital:
            last = at
    return last


def _begins_post(context: Context, at: int) -> bool:
    post = context.words.posts.match(context.tokens, at)
    return post is not None and (post[0] > at + 1 or bool(context.words.posts.of(context.low(at))))


def _breaking(context: Context) -> frozenset[str]:
    """Ordinary words in capitals that end a run of names, as in headings."""
    return _breaks(context.lang)


@cache
def _breaks(lang: str) -> frozenset[str]:
    listed = vocabulary(lang).words
    return listed.common - listed.adjoining - _LINKS - COMPANY_WORDS


_LINKS = words("of for and de du la al el the & di da del des e")
_HEADS = words(
    "bank fund corporation agency company ministry department center centre council organization organisation institute"
)


def _heads_a_list(context: Context, first: int, at: int) -> bool:
    return any(context.low(i) in _HEADS for i in range(first, at)) and any(
        context.low(i) in {"for", "of"} for i in range(first, at)
    )


def _joins(context: Context, at: int) -> bool:
    gap = context.tokens.gap(at)
    return (
        gap in {" ", "\u00a0", "-", "‑", "–", "’", "'", " & ", "&", ". ", ".", "/", "+"}
        and (gap != ". " or len(context.low(at - 1)) == 1)
        and not (gap in {"'", "’"} and context.low(at) == "s")
    ) or (gap == ", " and context.low(at) in {"inc", "ltd", "llc", "llp", "limited", "plc"})


def _read(context: Context, first: int, last: int, known: Mapping[int, Found], ends: set[int]) -> Found | None:
    first, last, legal = _without_forms(context, first, last)
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
    of_city = context.lang == "en" and _is_of_city(inside, first, last) and stands_as_company(context, first, last)
    of_company = is_of_a_company(context, inside, first, last)
    if inside and not (of_city or of_company or _is_larger(inside, first, last, named, foreign)):
        return None
    around = surroundings(context, first, last)
    if (around.no_company and not legal) or _is_programme(context, first, last, legal):
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
    return (
        word.low.endswith(("er", "or"))
        and bool(context.words.types.of(word.low))
        and context.tokens.gap(first + 1) == " "
    )


def _is_generic(low: str) -> bool:
    return low in GENERIC_WORDS or low in _LINKS or len(low) == 1


def _forces_of(context: Context, first: int, last: int) -> str | None:
    """The country whose forces a run names: "Indian Navy", "Royal Thai Air Force"."""
    if context.lang != "en" or context.low(last - 1) not in FORCES:
        return None
    return next((c for at in range(first, last - 1) if (c := country_of_adjective(context.low(at), "en"))), None)


def _is_initial(context: Context, at: int) -> bool:
    """Whether a letter of an English text stands alone: those of "H.E."."""
    return context.lang == "en" and len(context.low(at)) == 1


def _is_of_city(inside: list[Found], first: int, last: int) -> bool:
    """Whether a run is a city, or another place below a country, and one word more: "Pavlodar Tram"."""
    return [(f.first, f.last, f.kind) for f in inside if f.country] == [(first, last - 1, None)]


def _company(context: Context, first: int, last: int, around: Surroundings, inside: list[Found]) -> Found:
    country = around.country or next((f.country for f in inside if f.kind in {PartyKind.COUNTRY, None}), None)
    case = context.hanging_case(last) or case_of(context, first)
    name = context.tokens.quote(first, last)
    return Found(first, last, name, around.kind, None, country, case, rank=_RANK)


def _without_forms(context: Context, first: int, last: int) -> tuple[int, int, bool]:
    """The run without legal forms at its ends, and whether it had one."""
    start, end = first, last
    while end - start > 2 and (size := _dotted_form(context, start, end)):
        end -= size
    while end - start > 1 and context.low(end - 1) in _english_forms() - _KEPT:
        end -= 1
    while end - start > 1 and _opens_with_form(context, start):
        start += 1
    if end - start > 2 and (context.low(start), context.low(start + 1)) == ("national", "company"):
        start += 2
    kept = end - start > 1 and context.low(end - 1) in _KEPT
    return start, end, kept or (start, end) != (first, last)


def _dotted_form(context: Context, first: int, last: int) -> int:
    """How many words of one letter make a legal form at the end: "B.V.", "S.p.A."."""
    size = 0
    while last - size > first + 1 and len(context.low(last - size - 1)) == 1:
        size += 1
    letters = "".join(context.low(at) for at in range(last - size, last))
    return size if letters in _english_forms() else 0


def _opens_with_form(context: Context, at: int) -> bool:
    word, forms = context.tokens.words[at], context.words.words
    return word.upper and (word.low in forms.legal_forms or word.low in forms.state_forms or word.low in _BEFORE)


def _english_forms() -> frozenset[str]:
    return frozenset(vocabulary("en").words.legal_forms)


_BEFORE = frozenset({"jsc", "llc", "llp", "pjsc", "ojsc", "cjsc", "nc"})
_KEPT = frozenset({"holding", "holdings", "group", "company", "corporation", "limited", "co", "corp"}) - {
    "limited",
    "co",
    "corp",
}


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
