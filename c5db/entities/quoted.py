"""Names in quotation marks: АО «НК «КТЖ», «Ромашка» ЖШС, the "Aurora" company."""

import bisect
import re
from collections.abc import Iterator

from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, part_of_speech
from c5db.entities.kinds import Surroundings, surroundings

_QUOTED = re.compile(
    r"«([^«»\n]{1,90}(?:«[^«»\n]{1,60})?)»|“([^“”\n]{2,60})”|„([^„“”\n]{2,60})[“”]|(?<!\w)\"([^\"\n]{2,60})\"(?!\d)"
)
_LONGEST = 8
_RANK = 2


def find_quoted(context: Context) -> Iterator[Found]:
    """Quoted names; what is quoted but no company comes without a kind."""
    for match in _QUOTED.finditer(context.text):
        group = next(i for i in range(1, 5) if match[i])
        first = bisect.bisect_left(context.tokens.starts, match.start(group))
        last = bisect.bisect_left(context.tokens.starts, match.end(group))
        if first < last <= first + _LONGEST and _is_title(context, first, last):
            yield _read(context, first, last)


def _is_title(context: Context, first: int, last: int) -> bool:
    words = context.tokens.words[first:last]
    return (words[0].capital or words[0].digit) and any(len(w.raw) > 1 for w in words)


def _read(context: Context, first: int, last: int) -> Found:
    around = surroundings(context, first, last)
    inner, forms = first, context.words.words
    state = around.state
    while inner < last - 1 and context.is_form(inner) and context.tokens.words[inner].upper:
        state = state or context.low(inner) in forms.state_forms
        inner += 1
    legal = around.legal_form or inner > first
    around = Surroundings(
        legal, around.type_noun, around.no_company and not legal, state, around.subsidiary, around.country
    )
    name = context.tokens.quote(inner, last)
    if not around.company and not _may_be_company(context, around, first, last):
        return Found(inner, last, name, rank=_RANK - 1)
    case = context.hanging_case(last) or case_of(context, first)
    return Found(inner, last, name, around.kind, None, around.country, case, rank=_RANK)


def _may_be_company(context: Context, around: Surroundings, first: int, last: int) -> bool:
    """Whether a quoted name without a word that says company can still be one."""
    if around.no_company or context.lang == "en":
        return False
    if sum(not w.capital and not w.digit for w in context.tokens.words[first:last]) > 1:
        return False
    if context.lang == "kk" or not first or first in context.openings:
        return True
    if country_of_adjective(context.low(first - 1), context.lang):
        return True
    return part_of_speech(context.low(first - 1)) not in {"NOUN", "NUMR", "ADJF"}
