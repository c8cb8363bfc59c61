"""Local authorities: «акимат Алматинской области», "the Almaty Region akimat", «Шымкент қаласының әкімдігі»."""

from collections.abc import Iterator

from c5db.domain.vocab import PartyKind
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, noun_cases
from c5db.entities.nominative import kazakh_nominative, nominative

_RANK = 4
"""They hold the names of places, which rank below them."""
_LONGEST = 3


def find_local_authorities(context: Context) -> Iterator[Found]:
    """The authorities of regions and cities."""
    heads = context.words.local_heads
    for at, word in enumerate(context.tokens.words):
        head = heads.of(word.low)
        place = _place_of(context, at) if head is not None else None
        if place:
            yield _read(context, *place, at, head or None)


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
    written = context.tokens.quote(first, last)
    russian = context.lang == "ru"
    return Found(
        first,
        last,
        _in_nominative(written, context.lang),
        PartyKind.GOVERNMENT_BODY,
        country=country,
        case=case_of(context, first, tuple(noun_cases(context.low(at))) if russian else ()),
        rank=_RANK,
    )


def _in_nominative(written: str, lang: str) -> str:
    return nominative(written) if lang == "ru" else kazakh_nominative(written) if lang == "kk" else written
