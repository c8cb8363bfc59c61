"""Whose a company is: the country it is said to be of, and the company that it is a subsidiary of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.entities.adjectives import country_of_adjective, origin_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found

_REACH = 5
_BANKS = ("bank", "банк", "insur", "страхов")
_STATE = ("national", "state", "национальн", "государственн", "ұлттық", "мемлекеттік")
_WORKS = (
    *("company", "corporation", "railway", "airline", "oil", "gas", "grid", "electric", "power", "fund", "holding"),
    *("компани", "корпораци", "железн", "авиалини", "нефт", "газ", "электр", "сети", "холдинг", "жол", "компания"),
)
_ARTICLES = frozenset({"a", "an", "the"})


def with_belonging(context: Context, found: Sequence[Found], known: Mapping[int, Found]) -> list[Found]:
    """The names with the country and parent that the words in and beside unknown companies tell."""
    ends = {f.last: f for f in found}
    starts = {f.first: f for f in found}
    return [_belonging(context, f, starts, ends, known.get(f.first)) if _is_unknown(f) else f for f in found]


def _is_unknown(name: Found) -> bool:
    return name.kind in COMPANY_KINDS and not name.known


def _belonging(
    context: Context, name: Found, starts: Mapping[int, Found], ends: Mapping[int, Found], namesake: Found | None
) -> Found:
    told = _parent(context, name, starts, ends)
    owner = told or (namesake if namesake and namesake.kind in COMPANY_KINDS and namesake.last < name.last else None)
    if _is_state_by_name(context, name):
        name = replace(name, kind=PartyKind.STATE_COMPANY)
    country = name.country or _country(context, name, starts, ends)
    if owner is None:
        return replace(name, country=country)
    return replace(
        name,
        country=country or owner.country,
        parent=owner.canonical or owner.name,
        kind=PartyKind.STATE_COMPANY if told and told.kind is PartyKind.STATE_COMPANY else name.kind,
    )


def _is_state_by_name(context: Context, name: Found) -> bool:
    """Whether the name says that a state owns the company: "Uganda National Oil Company", «Железные дороги …»."""
    words = [context.low(at) for at in range(name.first, name.last)]
    if any(word.startswith(_BANKS) for word in words):
        return False
    return (
        len(words) > 2 and any(word.startswith(_STATE) for word in words) and any(w.startswith(_WORKS) for w in words)
    )


def _country(context: Context, name: Found, starts: Mapping[int, Found], ends: Mapping[int, Found]) -> str | None:
    return _of_place(context, name, starts, ends) or _in_apposition(context, name) or _in_name(context, name)


def _of_place(context: Context, name: Found, starts: Mapping[int, Found], ends: Mapping[int, Found]) -> str | None:
    """ "Zambia's Mopani", «авиакомпания Узбекистана „Qanot"», "Holding of Abu Dhabi"."""
    tokens, lang = context.tokens, context.lang
    possessive = lang == "en" and context.low(name.first - 1) in {"s", "based"}
    before = ends.get(name.first - 1 if possessive else name.first)
    if before and before.country and before.kind in {PartyKind.COUNTRY, None}:
        adjoins = lang != "en" and not tokens.gap(name.first).strip(' «“"') and before.case == "gent"
        if (
            possessive
            or (adjoins and context.words.types.of(context.low(before.first - 1)))
            or (adjoins and lang == "kk")
        ):
            return before.country
    after = starts.get(name.last + 1) if lang == "en" and context.low(name.last) == "of" else None
    return after.country if after and after.kind in {PartyKind.COUNTRY, None} else None


def _in_apposition(context: Context, name: Found) -> str | None:
    """ "Mopani, a Zambian copper miner", «„Qanot", узбекский перевозчик»."""
    gap = context.tokens.gap(name.last).strip('»”" ') if name.last < len(context.tokens) else ""
    if gap not in {",", "–", "—", "("}:
        return None
    country: str | None = None
    for at in context.after(name.last, _REACH):
        if at > name.last and not context.tokens.joined(at):
            return None
        country = country or origin_of_adjective(context.low(at), context.lang)
        if context.words.types.of(context.low(at)):
            return country
        if at == name.last and context.lang == "en" and context.low(at) not in _ARTICLES and not country:
            return None
    return None


def _in_name(context: Context, name: Found) -> str | None:
    """The country of an adjective in the name itself: «Египетские железные дороги»."""
    if name.last - name.first < 2:
        return None
    return next(
        (c for at in range(name.first, name.last) if (c := country_of_adjective(context.low(at), context.lang))), None
    )


def _parent(context: Context, name: Found, starts: Mapping[int, Found], ends: Mapping[int, Found]) -> Found | None:
    """The company that `name` is a subsidiary of, by the word between them."""
    after = _subsidiary_after(context, name)
    if after is not None:
        places = [*range(after, after + 4), *range(name.last + 1, after)]
        return next((f for at in places if (f := starts.get(at)) and f.kind in COMPANY_KINDS), None)
    passed = 0
    for at in context.before(name.first, 6):
        passed += bool(ends.get(at + 1))
        if passed > 1:
            return None
        if context.words.subsidiary.of(context.low(at)):
            return _owner_beside(context, at, name, ends)
    return None


def _subsidiary_after(context: Context, name: Found) -> int | None:
    """The place after "a subsidiary of" or «дочка» that follows a comma or dash."""
    if name.last >= len(context.tokens) or context.tokens.gap(name.last).strip(' »”"«“') not in {",", "–", "—", "("}:
        return None
    for at in context.after(name.last, _REACH):
        if context.words.subsidiary.of(context.low(at)):
            return at + 1
    return None


def _owner_beside(context: Context, at: int, name: Found, ends: Mapping[int, Found]) -> Found | None:
    """The owner named between the word and the name, or right before the word: "KTZ's unit KTZ Express"."""
    nearby = (ends.get(end) for end in range(at + 2, name.first + 1))
    between = next((f for f in nearby if f and f.first > at and f.kind in COMPANY_KINDS), None)
    if between:
        return between
    owner = ends.get(at) or (ends.get(at - 1) if context.low(at - 1) in {"s", "дочерняя", "wholly"} else None)
    return owner if owner and owner.kind in COMPANY_KINDS else None
