"""Mentions of countries, bodies, companies and people that the reference data know."""

import bisect
import re
from collections.abc import Iterator

from c5db.domain.vocab import PartyKind
from c5db.entities import datelines
from c5db.entities.adjectives import origin_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, is_known_word
from c5db.entities.kinds import surroundings
from c5db.entities.known import Index, Match, Meaning, index
from c5db.entities.personal import is_given_name
from c5db.entities.tokens import Word

_RANK = 3
_TICKER = re.compile(r"\s?:\s?(?:[A-Z][A-Z0-9.-]{0,9}|\d{4,6}(?:\.[A-Z]+)?)\b(?=[),;\s])")
_LISTING = re.compile(r"(?<=[(,;/ ])[A-Z]{2,6}" + _TICKER.pattern)
"""The code of a share on an exchange, whichever: "TSXV: ABK"."""
_BRACKET = 60
"""Characters in which the codes of a share on several exchanges stand."""


def find_known(context: Context) -> Iterator[Found]:
    """Every well-known name; places and ordinary words come without a kind."""
    names = index(context.lang)
    at = 0
    words = context.tokens.words
    while at < len(words):
        match = names.match(context.tokens, at) if _may_open(names, words[at]) else None
        if match is None:
            at += 1
            continue
        found = _read(context, at, match)
        if found:
            yield found
        at = match.last


def find_listings(context: Context) -> Iterator[Found]:
    """The codes of shares in brackets, which name nobody: "(NYSE: RKPT)", «(MOEX: VLGA, LSE: VLG)»."""
    tokens = context.tokens
    for listing in _LISTING.finditer(context.text):
        first, last = (bisect.bisect_left(tokens.starts, place) for place in listing.span())
        if first < last and _in_brackets(context, first):
            yield Found(first, last, tokens.quote(first, last), rank=_RANK)


def _may_open(names: Index, word: Word) -> bool:
    return word.capital or word.digit or names.opens_small(word.low)


def _read(context: Context, first: int, match: Match) -> Found | None:
    meaning = match.spelling.meaning
    if match.spelling.ordinary and not _is_meant(context, first, match):
        return None
    if meaning.kind is PartyKind.PERSON and match.last == first + 1 and _is_other_person(context, first):
        return None
    if meaning.kind is PartyKind.COUNTRY and _is_surname(context, first, match):
        return None
    if meaning.kind is PartyKind.GOVERNMENT_BODY and _is_of_another_state(context, first, meaning):
        return None
    if not meaning.name and context.quoted(first, match.last) and surroundings(context, first, match.last).company:
        return None
    listed = _listed(context, first, match.last)
    if listed > match.last or meaning.kind is None or (meaning.capital and _is_place(context, first, match)):
        return Found(first, listed, match.spelling.text, country=meaning.country, rank=_RANK)
    case = context.hanging_case(match.last) or case_of(context, first, match.cases)
    return Found(
        first,
        match.last,
        _nominative(context, first, match),
        meaning.kind,
        meaning.name,
        meaning.country,
        case,
        metonym=meaning.capital or meaning.seat,
        known=True,
        parent=meaning.parent,
        rank=_RANK,
    )


def _listed(context: Context, first: int, last: int) -> int:
    """The place after the code of a share, for which an exchange is named in brackets: "(NYSE: RKPT)"; else `last`."""
    code = _TICKER.match(context.text, context.tokens.ends[last - 1])
    if code is None or not _in_brackets(context, first):
        return last
    return bisect.bisect_left(context.tokens.starts, code.end())


def _in_brackets(context: Context, first: int) -> bool:
    start, text = context.tokens.starts[first], context.text
    return text.rfind("(", max(0, start - _BRACKET), start) > text.rfind(")", max(0, start - _BRACKET), start)


def _nominative(context: Context, first: int, match: Match) -> str:
    as_written = context.tokens.quote(first, match.last)
    return as_written if context.tokens.words[match.last - 1].latin else match.spelling.text


def _is_meant(context: Context, first: int, match: Match) -> bool:
    """Whether a spelling that is also an ordinary word is the name here; people need their post before it."""
    if match.spelling.meaning.kind is PartyKind.PERSON:
        return first > 0 and context.is_post(first - 1)
    if match.spelling.meaning.kind is None:
        return context.quoted(first, match.last)
    return _is_company(context, first, match.last) and not _goes_on(context, match.last)


def _goes_on(context: Context, last: int) -> bool:
    """Whether another name's word follows: the "Cathay" of "Cathay Life" is no airline."""
    if last >= len(context.tokens) or context.tokens.gap(last) != " " or context.is_form(last):
        return False
    word, before = context.tokens.words[last], context.tokens.words[last - 1]
    return word.capital and word.latin and before.latin and word.low not in context.words.words.common


def _is_of_another_state(context: Context, first: int, body: Meaning) -> bool:
    """Whether a body that is known as one state's is told to be another's: "Chad's White House"."""
    before = context.low(first - 1) if first else ""
    owner = origin_of_adjective(before, context.lang)
    if before == "s" and context.tokens.gap(first - 1) in {"'", "’"}:
        match = index(context.lang).match(context.tokens, first - 2)
        owner = match.spelling.meaning.country if match and match.spelling.meaning.kind is PartyKind.COUNTRY else None
    return owner is not None and body.country is not None and owner != body.country


def _is_surname(context: Context, first: int, match: Match) -> bool:
    """Whether a country's name is a surname here, after a post and a given name: «министр Синиша Мали»."""
    if context.lang != "ru" or match.last > first + 1 or first < 2 or context.tokens.gap(first) != " ":
        return False
    before = context.tokens.words[first - 1]
    named = before.capital and not before.latin and context.is_post(first - 2) and context.tokens.gap(first - 1) == " "
    return named and (is_given_name(before.raw) or not is_known_word(before.low))


def _is_other_person(context: Context, first: int) -> bool:
    """Whether a given name stands before a surname that somebody else made famous."""
    before = context.tokens.words[first - 1] if first else None
    return bool(before and before.capital and context.tokens.gap(first) == " " and is_given_name(before.raw))


def _is_company(context: Context, first: int, last: int) -> bool:
    around = surroundings(context, first, last)
    return not around.no_company and (around.company or context.quoted(first, last))


def _is_place(context: Context, first: int, match: Match) -> bool:
    """Whether a capital is the city here and not its government."""
    words = context.words
    if context.lang == "kk":
        return bool({"loct"} & set(match.cases)) or bool(words.place_nouns.of(context.low(match.last)))
    before = context.low(first - 1) if first else ""
    after = context.text[context.tokens.ends[match.last - 1] :][:2]
    if before in words.words.places or words.place_nouns.of(before):
        return True
    if context.lang == "en" and words.place_nouns.of(context.low(match.last)):
        return True
    if first in context.openings and datelines.goes_on(after):
        return True
    if after[:1] in {"-", "–", "—"} or context.tokens.gap(first)[-1:] in {"-", "–", "—"}:
        return True
    if context.lang == "ru" and "gent" in match.cases and "nomn" not in match.cases:
        return not (
            words.sides.of(before) or before in words.words.prepositions or context.tokens.gap(first).endswith(", ")
        )
    return False
