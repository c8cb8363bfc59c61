"""Names made of ordinary words, told by one capital letter: «Грузинская железная дорога», «Даму банкі»."""

from collections.abc import Iterator, Mapping

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import country_of_adjective, place_of_adjective
from c5db.entities.context import Context
from c5db.entities.descriptions import is_named
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, forms, part_of_speech, phrase_cases, singular_cases
from c5db.entities.inflection import kazakh_splits
from c5db.entities.nominative import nominative
from c5db.entities.personal import is_given_name

_RANK = 1
_LONGEST = 6
_PLACES = frozenset({PartyKind.COUNTRY, None})
"""Kinds of countries, and of cities and regions, which are no parties."""
_AND = "и"
_ALIKE = 4
"""Nouns that begin with so many letters alike are one noun in two cases."""
_PLURAL = ("лары", "лері", "дары", "дері", "тары", "тері")
_POSSESSIVE = ("ы", "і")
_INCORPORATED = ("корпорация", "концерн", "қоғам", "бірлестіг")
"""Nouns that make a country and what it does a name; before «компаниясы» they only describe."""


def find_phrases(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """Names of organizations in Russian and Kazakh that a capital inside a sentence, or their noun, tells."""
    finders = {"ru": _russian, "kk": _kazakh}
    finder = finders.get(context.lang)
    for at, word in enumerate(context.tokens.words) if finder else ():
        if word.capital and _may_open(context, at, known) and finder and (found := finder(context, at, known)):
            yield found


def _may_open(context: Context, at: int, known: Mapping[int, Found]) -> bool:
    word = context.tokens.words[at]
    return (
        not (word.latin or word.upper or word.digit)
        and (at not in known or _may_be_part(context, at, known))
        and (at in context.openings or context.tokens.gap(at).strip() in {"", ",", "(", "–", "—"})
        and (at in context.openings or "\n" not in context.tokens.gap(at))
        and at + 1 < len(context.tokens)
        and (not context.tokens.words[at + 1].capital or _has_one(context, at))
    )


def _has_one(context: Context, at: int) -> bool:
    """Whether a noun stands there of which the place named next has one: «Метрополитен Ташкента»."""
    return _is_of_a_place(context, context.low(at)) and context.tokens.gap(at + 1).isspace()


def _is_of_a_place(context: Context, low: str) -> bool:
    """Whether a noun means the one of its kind that a place has."""
    return bool(context.words.in_places.of(low) and singular_cases(low))


def _may_be_part(context: Context, at: int, known: Mapping[int, Found]) -> bool:
    return context.lang == "kk" and (known[at].kind is None or _opens_with_country(context, at, known))


def _opens_with_country(context: Context, at: int, known: Mapping[int, Found]) -> bool:
    """Whether a country without an ending stands there, as in «Армения темір жол корпорациясы»."""
    found = known.get(at)
    if context.lang != "kk" or found is None or found.kind is not PartyKind.COUNTRY or found.metonym:
        return False
    return found.last == at + 1 and found.name == context.tokens.words[at].raw


def _russian(context: Context, at: int, known: Mapping[int, Found]) -> Found | None:
    headed = bool(context.words.types.of(context.low(at)) or _has_one(context, at))
    told = (_from_noun if headed else _from_adjective)(context, at, known)
    if told is None or is_named(context, told[1]):
        return None
    noun, last = told
    state = any(context.words.state_words.of(context.low(i)) for i in range(at, last))
    return Found(
        at,
        last,
        nominative(context.tokens.quote(at, last)),
        PartyKind.STATE_COMPANY if state else PartyKind.COMPANY,
        country=_country(context, at, last, known),
        case=case_of(context, at, tuple(phrase_cases(context.tokens.quote(at, noun + 1), context.low(noun)))),
        rank=_RANK,
    )


def _from_noun(context: Context, at: int, known: Mapping[int, Found]) -> tuple[int, int] | None:
    """The noun of a name that opens with it, and the place after the name: «Фонд развития», «Метрополитен Ташкента»."""
    last = _noun_and_genitives(context, at, known)
    if last is None or (at in context.openings and not _is_headed_name(context, at, last)):
        return None
    return at, last


def _from_adjective(context: Context, at: int, known: Mapping[int, Found]) -> tuple[int, int] | None:
    """The noun of a name that adjectives open, and the place after the name: «Грузинская железная дорога»."""
    after = _adjectives_and_noun(context, at)
    if after is None:
        return None
    noun, last = after - 1, _with_purpose(context, after - 1)
    if at in context.openings and not _is_name(context, at, noun, last):
        return None
    return noun, _with_place(context, last, known)


def _is_headed_name(context: Context, at: int, last: int) -> bool:
    """Whether what opens a sentence with its noun is a name: it tells its purpose, or the place that has one."""
    if _has_one(context, at):
        return context.tokens.words[last - 1].capital
    return bool(context.words.purposes.of(context.low(at + 1)))


def _is_name(context: Context, at: int, noun: int, last: int) -> bool:
    """Whether what opens a sentence with an adjective is a name all the same.

    It is by what it is for, by its noun, or as it has its capital inside another sentence.
    """
    if last > noun + 1 or context.words.institutions.of(context.low(noun)):
        return True
    place = place_of_adjective(context.low(at))
    if place is None or country_of_adjective(context.low(at), "ru"):
        return False
    if _is_of_a_place(context, context.low(noun)):
        return True
    following = context.low(at + 1)[:_ALIKE]
    return any(
        word.capital and i not in context.openings and place_of_adjective(word.low) == place
        for i, word in enumerate(context.tokens.words)
        if context.low(i + 1).startswith(following)
    )


def _with_purpose(context: Context, noun: int) -> int:
    """The place after what a bank, a fund or another institution is for: «банк реконструкции и развития»."""
    last = noun + 1
    anything = bool(context.words.institutions.of(context.low(noun)))
    for i in context.after(last, _LONGEST):
        low = context.low(i)
        if not context.tokens.spaced(i) or context.tokens.words[i].capital:
            break
        if context.words.purposes.of(low) or (anything and last == noun + 1 and _is_purpose(context, low)):
            last = i + 1
        elif low != _AND and ("ADJF", "gent") not in forms(low):
            break
    return last


def _is_purpose(context: Context, low: str) -> bool:
    """Whether a noun may tell what an institution is for: «федерация хоккея»."""
    other = context.words.types.of(low) or context.words.traded.of(low)
    return forms(low)[0] == ("NOUN", "gent") and not other


def _with_place(context: Context, last: int, known: Mapping[int, Found]) -> int:
    """The place after the country or city that a name ends in: «Национальный музей Грузии»."""
    place = known.get(last)
    joined = place is not None and place.kind in _PLACES and context.tokens.spaced(last)
    return place.last if place and joined and not place.metonym else last


def _adjectives_and_noun(context: Context, at: int) -> int | None:
    """The place after the noun that adjectives lead to: «Казахстанская фондовая биржа»."""
    opening = context.low(at)
    placed = country_of_adjective(opening, "ru") or context.words.state_words.of(opening) or place_of_adjective(opening)
    if not placed:
        return None
    for i in context.after(at + 1, _LONGEST):
        if not context.tokens.spaced(i) or context.tokens.words[i].capital:
            return None
        low = context.low(i)
        if part_of_speech(low) != "ADJF":
            listed = context.words.types.of(low) or context.words.institutions.of(low) or _is_of_a_place(context, low)
            return i + 1 if listed else None
    return None


def _noun_and_genitives(context: Context, at: int, known: Mapping[int, Found]) -> int | None:
    """The place after the genitives that follow a noun: «Фонд развития предпринимательства»."""
    last = at + 1
    for i in context.after(at + 1, _LONGEST):
        if not context.tokens.spaced(i):
            break
        place = known.get(i)
        if place and place.kind in _PLACES and (last > at + 1 or _has_one(context, at)):
            return place.last
        if not any(c == "gent" for _, c in forms(context.low(i))[:2]) or _is_given_name(context, i):
            break
        last = i + 1
        if context.tokens.words[i].capital:
            break
    return last if last > at + 1 else None


def _is_given_name(context: Context, at: int) -> bool:
    """Whether a person's name begins there: «(главы Фонда госимущества) Нурлана Сыдыкова»."""
    words = context.tokens.words
    followed = at + 1 < len(words) and words[at + 1].capital and context.tokens.spaced(at + 1)
    return words[at].capital and followed and is_given_name(words[at].raw)


def _kazakh(context: Context, at: int, known: Mapping[int, Found]) -> Found | None:
    for i in context.after(at + 1, _LONGEST - 1):
        if not context.tokens.spaced(i) or context.tokens.words[i].capital or i in known:
            return None
        stem, cases = next(((s, c) for s, c in kazakh_splits(context.low(i)) if s.endswith(_POSSESSIVE)), ("", ()))
        if stem and not stem.endswith(_PLURAL) and _ends_kazakh(context, at, i, stem, known):
            written = context.tokens.quote(at, i + 1)
            name = written[: len(written) - len(context.low(i)) + len(stem)]
            opening = known.get(at)
            if opening and opening.kind is PartyKind.COUNTRY and not stem.startswith(_INCORPORATED):
                return None
            owner = opening or known.get(at - 1) or known.get(at - 2)
            country = owner.country if owner and owner.kind is PartyKind.COUNTRY else None
            case = cases[0] if cases else None
            return Found(at, i + 1, name, PartyKind.COMPANY, country=country, case=case, rank=_RANK)
    return None


def _ends_kazakh(context: Context, at: int, last: int, stem: str, known: Mapping[int, Found]) -> bool:
    """Whether a noun ends a name that begins at `at`.

    What opens a sentence may be a description, «мұнай компаниясы», or part of a company: «компания басқармасы».
    """
    words = context.words
    if words.institutions.of(stem):
        return not words.types.of(context.low(at))
    if not words.types.of(stem):
        return False
    return at not in context.openings or bool(
        words.purposes.of(context.low(last - 1)) or _opens_with_country(context, at, known)
    )


def _country(context: Context, first: int, last: int, known: Mapping[int, Found]) -> str | None:
    places = (known[i].country for i in range(first, last + 1) if i in known and known[i].kind in _PLACES)
    own = (country_of_adjective(context.low(i), "ru") for i in range(first, last))
    return next(filter(None, own), None) or next(filter(None, places), None)
