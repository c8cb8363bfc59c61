"""Local authorities: «акимат Алматинской области», "the Almaty Region akimat", «Шымкент қаласының әкімдігі»."""

from collections.abc import Iterator

from c5db.domain.vocab import PartyKind
from c5db.entities.context import Context
from c5db.entities.dealing import deals, ends_its_phrase
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, noun_cases
from c5db.entities.known import index
from c5db.entities.nominative import kazakh_nominative, nominative

_RANK = 4
"""They hold the names of places, which rank below them."""
_LONGEST = 3


def find_local_authorities(context: Context) -> Iterator[Found]:
    """The authorities of regions and cities, and cities that deal themselves."""
    heads, words = context.words.local_heads, context.words
    for at, word in enumerate(context.tokens.words):
        head = heads.of(word.low)
        place = _place_of(context, at) if head is not None else None
        if place is None and words.seats.of(word.low):
            place = _seat(context, at)
        if place is None and words.rulers.of(word.low) is not None:
            place = _of_known_city(context, at)
        if place:
            yield _read(context, *place, at, head or None)
        elif word.low in words.words.corporate and (last := _corporate(context, at)):
            yield _itself(context, at, last)


def _seat(context: Context, at: int) -> tuple[int, int] | None:
    """A seat of authorities behind a district: "Leeds city council", but not "Leeds council" nor "a city council"."""
    if not context.words.districts.of(context.low(at - 1)) or not ends_its_phrase(context, at + 1):
        return None
    first = _before(context, at)
    return None if first is None else (first, at + 1)


def _of_known_city(context: Context, at: int) -> tuple[int, int] | None:
    """Those who rule a city that is known and no capital, which would stand for its country: «власти Казани»."""
    if context.lang == "ru":
        last = _known_city(context, at + 1) or _district(context, at + 1)
        return (at, last) if last and context.tokens.joined(at + 1) else None
    first = next((i for i in context.before(at, _LONGEST) if not context.words.districts.of(context.low(i))), at)
    for start in range(first, max(first - _LONGEST, -1), -1):
        last = _known_city(context, start)
        if last is not None:
            return (start, at + 1) if last == first + 1 and context.tokens.joined(last) else None
    return None


def _district(context: Context, at: int) -> int | None:
    """The place after a district that says what it is: «Свердловской области»."""
    last = _after(context, at)
    return last if last and context.words.districts.of(context.low(last - 1)) else None


def _known_city(context: Context, at: int) -> int | None:
    """The place after a city or region that the reference data know, and that is no capital."""
    if at >= len(context.tokens) or not context.tokens.words[at].capital:
        return None
    known = index(context.lang).match(context.tokens, at)
    meaning = known.spelling.meaning if known else None
    return known.last if known and meaning and meaning.kind is None and meaning.country else None


def _corporate(context: Context, at: int) -> int | None:
    """The place after a city that deals itself: "the city of Leeds ordered", "with the Port of Hull"."""
    if context.low(at + 1) != "of" or not context.tokens.words[min(at + 2, len(context.tokens) - 1)].capital:
        return None
    last = at + 2
    for i in context.after(at + 2, _LONGEST):
        if not context.tokens.words[i].capital or not context.tokens.joined(i):
            break
        last = i + 1
    return last if last > at + 2 and deals(context, at, last) else None


def _itself(context: Context, first: int, last: int) -> Found:
    kind = PartyKind(context.words.words.corporate[context.low(first)])
    return Found(first, last, context.tokens.quote(first, last), kind, rank=_RANK)


def _place_of(context: Context, at: int) -> tuple[int, int] | None:
    """The first word and the place after the last of head and place together."""
    if context.lang == "kk":
        first = _before(context, at)
        return (first, at + 1) if first is not None and first < at else None
    after = _after(context, at + 1 if context.low(at + 1) != "of" else at + 2)
    if after is not None:
        return at, after
    first = _before(context, at) if context.lang == "en" else None
    return (first, at + 1) if first is not None and first < at else None


def _after(context: Context, at: int) -> int | None:
    """The place after a district named there: «[города] Алматы», «Алматинской области»."""
    named = False
    last: int | None = None
    for i in context.after(at, _LONGEST):
        if not context.tokens.spaced(i):
            break
        if context.tokens.words[i].capital and not named:
            named, last = True, i + 1
        elif context.words.districts.of(context.low(i)):
            last = i + 1 if named else last
        elif not (named and context.tokens.words[i].capital and context.tokens.gap(i) == "-"):
            break
        else:
            last = i + 1
    return last if named else None


def _before(context: Context, at: int) -> int | None:
    """The first word of a district named before: «Шымкент қаласының», "Almaty Region"."""
    first: int | None = None
    for i in context.before(at, _LONGEST):
        if not context.tokens.spaced(i + 1):
            break
        if context.low(i) in context.words.words.common:
            break
        if context.words.districts.of(context.low(i)):
            continue
        if context.tokens.words[i].capital:
            first = i
        else:
            break
    return first


def _read(context: Context, first: int, last: int, at: int, country: str | None) -> Found:
    written, ruler = context.tokens.quote(first, last), context.words.rulers.of(context.low(at))
    russian = context.lang == "ru"
    return Found(
        first,
        last,
        f"{ruler}{written[len(context.low(at)) :]}" if ruler else _in_nominative(written, context.lang),
        PartyKind.GOVERNMENT_BODY,
        country=country,
        case=case_of(context, first, tuple(noun_cases(context.low(at))) if russian else ()),
        rank=_RANK,
    )


def _in_nominative(written: str, lang: str) -> str:
    return nominative(written) if lang == "ru" else kazakh_nominative(written) if lang == "kk" else written
