"""People, told by their posts and by first names and surnames."""

from collections.abc import Iterator, Mapping

from c5db.domain.vocab import PartyKind
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of
from c5db.entities.personal import personal_cases, personal_nominative

_RANK = 2


def find_people(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """People with first name and surname."""
    at = 0
    while at < len(context.tokens):
        last = _full_name(context, at, known)
        if last is None:
            at += 1
            continue
        yield _read(context, at, last)
        at = last


def _full_name(context: Context, first: int, known: Mapping[int, Found]) -> int | None:
    tokens = context.tokens
    if first in known or not _personal_shape(context, first):
        return None
    last = first + 1
    while last < len(tokens) and last - first < 4 and last not in known and _personal_shape(context, last):
        gap = tokens.gap(last)
        if gap not in {" ", "\u00a0", "-"} and not (gap in {". ", "."} and len(context.low(last - 1)) == 1):
            break
        last += 1
    while last - first > 1 and context.words.posts.of(context.low(first)):
        first += 1
    if last - first < 2:
        return None
    return last if _is_person(context, first, last) else None


def _personal_shape(context: Context, at: int) -> bool:
    word = context.tokens.words[at]
    return word.capital and not word.digit and (not word.upper or len(word.raw) == 1)


def _is_person(context: Context, first: int, last: int) -> bool:
    cyrillic = not context.tokens.words[first].latin
    if cyrillic and context.lang in {"ru", "kk"} and personal_cases(context.tokens.quote(first, last)) is not None:
        return True
    before = context.low(first - 1) if first else ""
    return (
        bool(before and context.words.posts.of(before) and context.tokens.gap(first).strip() == "")
        and last - first <= 3
    )


def _read(context: Context, first: int, last: int) -> Found:
    while last - first > 2 and context.words.posts.of(context.low(first)):
        first += 1
    written = context.tokens.quote(first, last)
    if context.lang == "ru" and not context.tokens.words[first].latin:
        cases = personal_cases(written) or ()
        case = case_of(context, first, cases)
        return Found(first, last, personal_nominative(written), PartyKind.PERSON, case=case, rank=_RANK)
    return Found(first, last, written, PartyKind.PERSON, case=context.hanging_case(last), rank=_RANK)
