"""Ministries and other bodies of a state, and governments that stand for their country."""

from collections.abc import Iterator

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, noun_cases
from c5db.reference import country_names

_LONGEST = 12
_RANK = 2


def find_bodies(context: Context, countries: dict[int, Found]) -> Iterator[Found]:
    """Bodies of states; `countries` are the countries found already, by their first word."""
    for at in range(len(context.tokens)):
        found = (
            _short_ministry(context, at, countries)
            or (_kazakh_body(context, at, countries) if context.lang == "kk" else _headed_body(context, at, countries))
            or _government(context, at, countries)
        )
        if found:
            yield found


def _short_ministry(context: Context, at: int, countries: dict[int, Found]) -> Found | None:
    low = context.low(at)
    shorts = context.words.words.short_ministries
    stem = next((low[: len(low) - cut] for cut in (0, 1, 2) if low[: len(low) - cut] in shorts), None)
    if stem is None or not context.tokens.words[at].capital:
        return None
    country = _country_after(context, at + 1, countries) or _country_before(context, at)
    name = context.tokens.words[at].raw[: len(stem)]
    return _body(context, at, at + 1, name, f"Ministry of {shorts[stem]}", country)


def _headed_body(context: Context, at: int, countries: dict[int, Found]) -> Found | None:
    head = context.words.body_heads.of(context.low(at))
    if head is None:
        return None
    portfolio: list[str] = []
    last = at + 1
    for i in context.after(at + 1, _LONGEST):
        english = context.words.portfolios.of(context.low(i))
        if english is None or (not context.tokens.joined(i) and context.tokens.gap(i) != ", "):
            break
        if english:
            portfolio.append(english)
            last = i + 1
    first = at
    while not portfolio or context.lang == "en":
        english = context.words.portfolios.of(context.low(first - 1)) if first else None
        if not english or not context.tokens.joined(first) or context.low(first - 1) in {"state", "national"}:
            break
        portfolio.insert(0, english)
        first -= 1
    if not portfolio:
        return None
    if context.words.free_heads.of(context.low(at)) and not context.tokens.words[first].capital:
        return None
    country = _country_after(context, last, countries) or _country_before(context, first)
    return _body(context, first, last, _nominative(context, first, last), _english(head, portfolio), country)


def _kazakh_body(context: Context, at: int, countries: dict[int, Found]) -> Found | None:
    head = context.words.body_heads.of(context.low(at))
    if head is None:
        return None
    portfolio: list[str] = []
    first = at
    while first and at - first < _LONGEST:
        english = context.words.portfolios.of(context.low(first - 1))
        if english is None or (not context.tokens.joined(first) and context.tokens.gap(first) != ", "):
            break
        if english:
            portfolio.insert(0, english)
        first -= 1
    if not portfolio:
        return None
    country = next((c.country for c in countries.values() if c.last == first), None) or _country_before(context, first)
    name = context.tokens.quote(first, at + 1)
    return _body(context, first, at + 1, name, _english(head, portfolio), country)


def _english(head: str, portfolio: list[str]) -> str:
    words = list(dict.fromkeys(portfolio))
    return f"{head} of {words[0]}" if len(words) == 1 else f"{head} of {' '.join(words[:-1])} and {words[-1]}"


def _body(context: Context, first: int, last: int, name: str, english: str, country: str | None) -> Found:
    canonical = f"{english} of {country_names()[country]}" if country else english
    own = tuple(noun_cases(context.low(first))) if context.lang == "ru" else ()
    case = case_of(context, first, own)
    return Found(first, last, name, PartyKind.GOVERNMENT_BODY, canonical, country, case, rank=_RANK)


def _government(context: Context, at: int, countries: dict[int, Found]) -> Found | None:
    """«правительство Казахстана», «узбекская сторона», "the Kazakh government": the country."""
    words = context.words
    match = words.governments.match(context.tokens, at)
    side = words.sides.match(context.tokens, at)
    if not match and not side:
        return None
    last = match[0] if match else side[0] if side else at + 1
    country = _country_before(context, at)
    first = at
    if country:
        first = at - 1
    elif match:
        country = _country_after(context, last, countries)
    if country is None and context.lang == "kk":
        country = next((c.country for c in countries.values() if c.last == at and c.kind is PartyKind.COUNTRY), None)
        first = at
    if country is None:
        return None
    own = tuple(noun_cases(context.low(at))) if context.lang == "ru" else ()
    name = _nominative(context, first, last)
    return Found(
        first,
        last,
        name,
        PartyKind.COUNTRY,
        country_names()[country],
        country,
        case_of(context, first, own),
        metonym=True,
        rank=_RANK,
    )


def _country_after(context: Context, at: int, countries: dict[int, Found]) -> str | None:
    if at < len(context.tokens) and context.lang == "en" and context.low(at) in {"of", "in"}:
        at += 1
    found = countries.get(at) or (countries.get(at + 1) if context.low(at) == "the" else None)
    if found and found.kind is PartyKind.COUNTRY and context.tokens.joined(at):
        return found.country
    return None


def _country_before(context: Context, first: int) -> str | None:
    for at in context.before(first, 2):
        low = context.low(at)
        country = country_of_adjective(low, context.lang)
        if country:
            return country
        if low != "s" and not context.words.state_words.of(low):
            return None
    return None


def _nominative(context: Context, first: int, last: int) -> str:
    """The name with its first noun and the adjectives before it in the nominative."""
    written = context.tokens.quote(first, last)
    if context.lang != "ru":
        return written
    from c5db.entities.nominative import nominative

    return nominative(written)
