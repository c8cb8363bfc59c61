"""The grammatical case of a name, from its own form, the noun that governs it, and the preposition before it."""

from collections.abc import Sequence
from functools import lru_cache

from c5db.entities.context import Context
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_REACH = 5
_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTS"})


@lru_cache(maxsize=REMEMBERED)
def forms(low: str) -> tuple[tuple[str, str | None], ...]:
    """Part of speech and case of each reading of a Russian word form, the likeliest first."""
    return tuple((str(p.tag.POS), _plain_case(p.tag.case)) for p in analyzer().parse(low)[:6])


def _plain_case(case: str | None) -> str | None:
    # The analyzer's own kind of string cannot be sent to another process.
    case = None if case is None else str(case)
    return {"gen1": "gent", "gen2": "gent", "loc1": "loct", "loc2": "loct", "acc2": "accs"}.get(case or "", case)


def part_of_speech(low: str) -> str:
    """The likeliest part of speech of a Russian word form."""
    return forms(low)[0][0]


def is_known_word(low: str) -> bool:
    """Whether the dictionary has a Russian word form."""
    return bool(analyzer().word_is_known(low))


def declines(low: str) -> bool:
    """Whether a name in -о or -е has endings: «Домодедово» and «золото» have, «Ферреро» and «Мале» have not."""
    if not low.endswith(("о", "е")) or low.endswith(_NATIVE):
        return True
    return is_known_word(low) and any("neut" in p.tag and "Fixd" not in p.tag for p in analyzer().parse(low))


_NATIVE = ("ово", "ево", "ино", "ыно", "ство", "ие", "ье", "ое", "ее", "ые", "ще")


def noun_cases(low: str) -> list[str]:
    """The cases that a Russian noun form can stand in."""
    return [case for pos, case in forms(low) if pos == "NOUN" and case in CASES]


@lru_cache(maxsize=REMEMBERED)
def singular_cases(low: str) -> tuple[str, ...]:
    """Those in which it names one: «главы» is the genitive of one head, or the nominative of several."""
    read = (p.tag for p in analyzer().parse(low) if "NOUN" in p.tag and "sing" in p.tag)
    return tuple(dict.fromkeys(case for tag in read if (case := _plain_case(tag.case)) in CASES and case))


def phrase_cases(phrase: str, head: str) -> list[str]:
    """The cases in which the noun `head` agrees with the adjectives before it: «Белой Рощи» is `gent` alone."""
    own = noun_cases(head)
    for word in phrase.lower().split():
        if word == head:
            break
        adjective = {case for pos, case in forms(word) if pos in {"ADJF", "PRTF"}}
        own = [case for case in own if case in adjective] if adjective else own
    return own


def case_of(context: Context, first: int, own: Sequence[str] = ()) -> str | None:
    """The case of the name that begins at `first`; `own` are those that its ending allows."""
    if context.lang == "kk":
        return own[0] if own else None
    if context.quoted_by(first):
        own = ()
        first = _before_forms(context, first)
    given = context.words.words.prepositions.get(context.low(first - 1)) if first else None
    if context.lang == "en":
        return given or None
    governed = () if own else _governor(context, first)
    possible = tuple(own) or governed
    if given is None and governed:
        given = _preposition(context, first)
    if given == "loct" and "loct" not in possible:
        given = "accs"
    if given and (
        not possible
        or given in possible
        or set(possible) == {"nomn", "accs"}
        or (len(possible) == 1 and possible[0] == "nomn")
    ):
        return given
    if not possible and _follows_noun(context, first):
        return "gent"
    if "datv" in possible and _follows_verb(context, first):
        return "datv"
    # The locative needs a preposition.
    return next((case for case in possible if case != "loct"), next(iter(possible), None))


def _follows_noun(context: Context, first: int) -> bool:
    """Whether a noun stands right before a name without endings, which then is its owner: «кредит ВТБ»."""
    if not first or context.lang != "ru" or first in context.openings or context.tokens.gap(first).strip(' «"„“'):
        return False
    low = context.low(first - 1)
    if context.tokens.words[first - 1].latin or low in context.words.words.times:
        return False
    return len(low) > 2 and part_of_speech(low) == "NOUN"


def _follows_verb(context: Context, first: int) -> bool:
    """Whether nothing but adjectives stands between a name and a verb: «передаст соседней Сербии»."""
    for at in context.before(first, _REACH):
        if part_of_speech(context.low(at)) != "ADJF":
            return part_of_speech(context.low(at)) in _VERBS
    return False


def _before_forms(context: Context, first: int) -> int:
    """The first of the legal forms that stand before a name: с АО «НК „…"»."""
    while first and context.is_form(first - 1):
        first -= 1
    return first


def _governor(context: Context, first: int) -> tuple[str, ...]:
    """The cases of the noun that a name without endings stands beside: «компанией Boeing».

    What that noun is of may stand between them: «производителю красок „Колорит"», «группе компаний „Вега"».
    """
    of: tuple[str, ...] = ()
    for at in context.before(first, _REACH):
        low = context.low(at)
        if low in context.words.words.legal_forms:
            continue
        is_type = context.words.types.of(low) and not context.tokens.words[at].latin
        if is_type and not _is_of_many(low):
            return tuple(noun_cases(low))
        if not is_type and (context.words.not_companies.of(low) or not _tells_of_what(low)):
            break
        if at == first - 1 and part_of_speech(low) != "NOUN":
            break
        of = of or (tuple(noun_cases(low)) if is_type else ())
    return of


def _is_of_many(low: str) -> bool:
    """Whether a noun is a genitive plural and nothing else: «компаний»."""
    return noun_cases(low) == ["gent"] and "gent" not in singular_cases(low)


def _tells_of_what(low: str) -> bool:
    """Whether a word may stand in the genitive: «красок», «строительных материалов»."""
    pos = part_of_speech(low)
    return pos in {"NOUN", "ADJF"} and (pos, "gent") in forms(low)


def _preposition(context: Context, first: int) -> str | None:
    for at in context.before(first, _REACH):
        low = context.low(at)
        if low in context.words.words.prepositions:
            return context.words.words.prepositions[low]
        if part_of_speech(low) not in {"NOUN", "ADJF", "PRTF"}:
            return None
    return None
