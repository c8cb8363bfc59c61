"""Names in quotation marks: АО «НК «КТЖ», «Ромашка» ЖШС, the "Aurora" company."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, forms, is_known_word, part_of_speech, phrase_cases
from c5db.entities.inflection import is_surely_ending, kazakh_splits
from c5db.entities.kinds import Surroundings, surroundings
from c5db.entities.nominative import nominative

_QUOTED = re.compile(
    r"«([^«»\n]{1,90}(?:«[^«»\n]{1,60})?)»|“([^“”\n]{2,60})”|„([^„“”\n]{2,60})[“”]|(?<!\w)\"([^\"\n]{2,60})\"(?!\d)"
)
_LISTED = re.compile(r"[»”\"]\s*(?:,|и|или|және|мен|бен|пен|and|or)\s*[«„“\"]")
"""What joins the quoted names of a list."""
_CLOSES = {"„": "“", "“": "”", "«": "»"}
_OBLIQUE = ("gent", "datv", "ablt", "loct", "accs")
_LONGEST = 8
_SHORTEST_BASE = 4
_RANK = 2


def find_quoted(context: Context) -> Iterator[Found]:
    """Quoted names; what is quoted but no company comes without a kind."""
    places = list(_places(context))
    read = list(_read_all(context, places))
    names = frozenset(found.name for found in read if found.kind is not None)
    yield from (_led_back(context, found, names) for found in read)


def _led_back(context: Context, found: Found, names: frozenset[str]) -> Found:
    """A name in the nominative that another place of the article tells: «с „Трансстроя“», «в „Трансстрое“»."""
    if context.lang != "ru" or found.kind is None or context.tokens.words[found.first].latin:
        return found
    base = _written_elsewhere(found.name, names)
    return replace(found, name=base[0], case=base[1]) if base else found


def _read_all(context: Context, places: Sequence[tuple[int, int]]) -> Iterator[Found]:
    written = frozenset(context.tokens.quote(first, last) for first, last in places)
    no_company, end = False, 0
    for first, last in places:
        around = surroundings(context, first, last)
        listed = _LISTED.fullmatch(context.text[end : context.tokens.starts[first]])
        no_company = around.no_company or bool(listed and no_company and not around.company)
        end = context.tokens.ends[last - 1]
        yield _read(context, first, last, replace(around, no_company=no_company), written)


def _places(context: Context) -> Iterator[tuple[int, int]]:
    for match in _QUOTED.finditer(context.text):
        group = next(i for i in range(1, 5) if match[i])
        first = bisect.bisect_left(context.tokens.starts, match.start(group))
        last = bisect.bisect_left(context.tokens.starts, match.end(group))
        if first < last <= first + _LONGEST and _is_title(context, first, last):
            yield first, last


def _is_title(context: Context, first: int, last: int) -> bool:
    words = context.tokens.words[first:last]
    return (words[0].capital or words[0].digit) and any(len(w.raw) > 1 for w in words)


def _read(context: Context, first: int, last: int, around: Surroundings, written: frozenset[str]) -> Found:
    inner, forms = first, context.words.words
    state = around.state
    while inner < last - 1 and context.is_form(inner) and context.tokens.words[inner].upper:
        state = state or context.low(inner) in forms.state_forms
        inner += 1
    legal = around.legal_form or inner > first
    around = Surroundings(
        legal, around.type_noun, around.no_company and not legal, state, around.subsidiary, around.country
    )
    name = _closed(context.tokens.quote(inner, last))
    if not around.company and not _may_be_company(context, around, first, last):
        return Found(inner, last, name, rank=_RANK - 1)
    case = context.hanging_case(last) or case_of(context, first)
    if context.lang == "ru" and not around.company:
        name, case = _declined(context, inner, name, case, written)
    elif context.lang == "ru" and not context.tokens.words[inner].latin:
        name, case = _written_elsewhere(name, written) or (name, case)
    elif context.lang == "kk" and not around.company and context.hanging_case(last) is None:
        name, case = _without_ending(name, written) or (name, case)
    return Found(inner, last, name, around.kind, None, around.country, case, rank=_RANK)


def _closed(name: str) -> str:
    """The name with the quotation mark that closes the one within it: «Торговый дом „Рубин“»."""
    opened = next((mark for mark in _CLOSES if mark in name and _CLOSES[mark] not in name), None)
    return name + _CLOSES[opened] if opened else name


def _declined(
    context: Context, first: int, name: str, case: str | None, written: frozenset[str]
) -> tuple[str, str | None]:
    """The nominative and the case of a name that nothing before it keeps from being declined: у «Ромашки»."""
    if context.tokens.words[first].latin:
        return name, case
    owned = _is_owner(context, first)
    governed = "gent" if owned else _preposition_of(context, first)
    base = nominative(name, case=governed)
    if base == name:
        return _written_elsewhere(name, written) or (name, case)
    head = _head(name, base)
    own = phrase_cases(name, head)
    sure = governed == "ablt" or is_known_word(head)
    if base in written or (governed in own and "nomn" not in own and sure) or (owned and sure):
        return base, governed if owned or governed in own else next((c for c in own if c != "nomn"), case)
    told = _only_oblique(context, first, name, head)
    return (base, told) if told else _written_elsewhere(name, written) or (name, case)


def _only_oblique(context: Context, first: int, name: str, head: str) -> str | None:
    """The case of a name that is given in none of these: «куплена „Авророй"», «передал „Почте России"»."""
    if not name.lower().startswith(head):
        return None
    if not is_known_word(head):
        return _case_of_root(context, head)
    cases = {case for pos, case in forms(head)} if {pos for pos, _ in forms(head)} == {"NOUN"} else {None}
    if cases == {"ablt"}:
        return "ablt"
    return "datv" if "datv" in cases <= {"datv", "loct"} and _preposition_of(context, first) is None else None


def _case_of_root(context: Context, head: str) -> str | None:
    """The case of a name made of roots that no dictionary has: «заказал „Сибтрансом"», «выдан „Сибтрансу"»."""
    roots = context.words.words.company_roots
    ends = (("ablt", "ом"), ("datv", "у"))
    return next((case for case, end in ends if head.endswith(tuple(root + end for root in roots))), None)


def _preposition_of(context: Context, first: int) -> str | None:
    return context.words.words.prepositions.get(context.low(first - 1)) if first else None


def _written_elsewhere(name: str, written: frozenset[str]) -> tuple[str, str] | None:
    """The nominative that the article writes of a name in another case, and the case: «Полесья» of «Полесье»."""
    bases = ((nominative(name, case=case), case) for case in _OBLIQUE if case in phrase_cases(name, _last(name)))
    return next(((base, case) for base, case in bases if base != name and base in written), None)


def _without_ending(name: str, written: frozenset[str]) -> tuple[str, str | None] | None:
    """The nominative of a Kazakh name with its case within the quotation marks, and the case: «„Қайраттың"»."""
    for stem, cases in kazakh_splits(name.lower()):
        base, ending = name[: len(stem)], name[len(stem) :]
        long = len(base) >= _SHORTEST_BASE
        if ending and (base in written or (long and is_surely_ending(base, ending))):
            return base, next(iter(cases), None)
    return None


def _last(name: str) -> str:
    return name.split()[-1].lower()


def _head(name: str, base: str) -> str:
    """The last word that the nominative changes: the noun of «Терминала Север»."""
    changed = [w for w, b in zip(name.split(), base.split(), strict=False) if w != b]
    return (changed or name.split())[-1].lower()


def _is_owner(context: Context, first: int) -> bool:
    """Whether a noun stands before that says who it belongs to: «акции „Ромашки"», «глава „Ромашки"»."""
    return first not in context.openings and bool(
        context.is_post(first - 1) or context.words.owned.of(context.low(first - 1))
    )


def _may_be_company(context: Context, around: Surroundings, first: int, last: int) -> bool:
    """Whether a quoted name without a word that says company can still be one."""
    if around.no_company or context.lang == "en":
        return False
    if sum(not w.capital and not w.digit for w in context.tokens.words[first:last]) > 1:
        return False
    if context.lang == "kk" or not first or first in context.openings:
        return True
    if country_of_adjective(context.low(first - 1), context.lang) or _is_owner(context, first):
        return True
    if all(w.capital for w in context.tokens.words[first:last]) and not context.openings & {first}:
        return part_of_speech(context.low(first - 1)) != "NUMR"
    return part_of_speech(context.low(first - 1)) not in {"NOUN", "NUMR", "ADJF"}
