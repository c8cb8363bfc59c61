"""Ministries and other bodies of a state, and governments that stand for their country."""

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.dealing import ends_its_phrase
from c5db.entities.descriptions import is_named
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, noun_cases, part_of_speech
from c5db.entities.neighbours import Countries, country_after, country_before
from c5db.entities.nominative import kazakh_nominative, nominative
from c5db.entities.portfolios import Portfolio
from c5db.entities.vocabulary import vocabulary
from c5db.languages.name_words import words
from c5db.reference import country_names
from c5db.text.words import REMEMBERED

_LONGEST = 12
_RANK = 2


def find_bodies(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """Bodies of states; `known` are the well-known names found already, by their first word."""
    countries = Countries.of(known)
    lang = context.lang
    for at in [at for at, word in enumerate(context.tokens.words) if _opens(word.low, word.capital, lang)]:
        found = (
            _short_ministry(context, at, countries)
            or (_kazakh_body(context, at, countries) if context.lang == "kk" else _headed_body(context, at, countries))
            or _government(context, at, countries)
        )
        if found:
            yield found


@lru_cache(maxsize=REMEMBERED)
def _opens(low: str, capital: bool, lang: str) -> bool:
    """Whether a word can be the head of a body or of a government: most words are not."""
    words = vocabulary(lang)
    shorts = words.words.short_ministries
    if capital and (low.startswith("мин") or _short(low, shorts)):
        return True
    short = low.startswith("мин") and any(low.startswith(name) for name in shorts)
    return short or words.bodies.begin(low)


def _short_ministry(context: Context, at: int, countries: Countries) -> Found | None:
    """«Минэнерго», «Мининвестпромторг», «МИД»."""
    low, shorts = context.low(at), context.words.words.short_ministries
    if not (context.tokens.words[at].capital or low.startswith("мин")):
        return None
    stem = _short(low, shorts)
    portfolio = shorts[stem] if stem else _composed(context, low)
    if portfolio is None:
        return None
    country = country_after(context, at + 1, countries) or country_before(context, at, countries)
    written = context.tokens.words[at].raw
    name = written[: len(stem)] if stem else f"{written[:-1]}й" if low.endswith("строя") else written
    return _body(context, at, at + 1, name, f"Ministry of {portfolio}", country)


def _short(low: str, shorts: Container[str]) -> str | None:
    """The short name of a ministry of which a word is a form."""
    return next((low[: len(low) - cut] for cut in (0, 1, 2) if low[: len(low) - cut] in shorts), None)


def _composed(context: Context, low: str) -> str | None:
    """The portfolio of a ministry whose name is made of roots: «мин-инвест-пром-торг»."""
    roots = context.words.words.ministry_roots
    if not low.startswith("мин") or not roots:
        return None
    items, rest = Portfolio(), low[3:]
    while len(rest) > 2:
        root = next((rest[:size] for size in range(len(rest), 1, -1) if rest[:size] in roots), None)
        if root is None:
            return None
        items.add(roots[root], opens=True)
        rest = rest[len(root) :]
    return items.title("").removeprefix(" of ") if items.words else None


def _headed_body(context: Context, at: int, countries: Countries) -> Found | None:
    head = context.words.body_heads.of(context.low(at))
    if head is None:
        return None
    first, last = at, at + 1
    items = Portfolio()
    for i in context.after(at + 1, _LONGEST):
        english = context.words.portfolios.of(context.low(i))
        if english is None or not _goes_on(context, i):
            break
        items.add(english, opens=_opens_item(context, i))
        last = i + 1 if english else last
    if not items.words or context.lang == "en":
        first = _before_head(context, at, items)
    if not items.say_something:
        return None
    if context.words.free_heads.of(context.low(at)) and not context.tokens.words[first].capital:
        if not _is_titled(context, first):
            return None
        first -= 1
    country = country_after(context, last, countries) or country_before(context, first, countries)
    if country is None and context.words.free_heads.of(context.low(at)) and is_named(context, last):
        return None
    return _body(context, first, last, _nominative(context, first, last), items.title(head), country)


def _is_titled(context: Context, first: int) -> bool:
    """Whether a capitalised adjective makes a noun the name of a body: «Главное управление …»."""
    if context.lang != "ru" or first < 1 or first - 1 in context.openings or context.tokens.gap(first) != " ":
        return False
    word = context.tokens.words[first - 1]
    return word.capital and not word.latin and part_of_speech(word.low) == "ADJF"


def _before_head(context: Context, at: int, items: Portfolio) -> int:
    """The first word of what stands before the noun: "Oil and Gas" Ministry, «мұнай және газ» министрлігі."""
    first = i = at
    found: list[tuple[str, bool]] = []
    while i and at - i < _LONGEST and context.sentence_of[i - 1] == context.sentence_of[at]:
        english = context.words.portfolios.of(context.low(i - 1))
        if english is None or context.low(i - 1) in _NOT_BEFORE or not _goes_on(context, i):
            break
        i -= 1
        found.append((english, _opens_item(context, i)))
        if english or context.low(i) not in _AND:
            first = i
    words = found[: at - first]
    for english, opens in reversed(words):
        items.add(english, opens=opens)
    return first


_NOT_BEFORE = frozenset({"state", "the", "of", "for", "on", "по", "в"})
_AND = frozenset({"and", "и", "және", "мен", "пен", "бен"})


def _opens_item(context: Context, at: int) -> bool:
    return context.low(at - 1) in _AND | {"&"} or context.tokens.gap(at) in {", ", " & "}


def _goes_on(context: Context, at: int) -> bool:
    return context.tokens.joined(at) or context.tokens.gap(at) in {", ", " & "}


def _kazakh_body(context: Context, at: int, countries: Countries) -> Found | None:
    head = context.words.body_heads.of(context.low(at))
    if head is None:
        return None
    items = Portfolio()
    first = _before_head(context, at, items)
    if not items.words:
        return None
    if context.words.free_heads.of(context.low(at)) and not context.tokens.words[first].capital:
        return None
    country = country_before(context, first, countries)
    name = kazakh_nominative(context.tokens.quote(first, at + 1))
    return _body(context, first, at + 1, name, items.title(head), country)


def _body(context: Context, first: int, last: int, name: str, english: str, country: str | None) -> Found:
    canonical = f"{english} of {country_names()[country]}" if country else english
    short = context.low(first) in context.words.words.short_ministries
    own = tuple(noun_cases(context.low(first))) if context.lang == "ru" and not short else ()
    case = case_of(context, first, own)
    return Found(first, last, name, PartyKind.GOVERNMENT_BODY, canonical, country, case, rank=_RANK)


def _government(context: Context, at: int, countries: Countries) -> Found | None:
    """«правительство Казахстана», «узбекская сторона», "the Kazakh government": the country."""
    words = context.words
    match = words.governments.match(context.tokens, at) or _forces(context, at)
    side = words.sides.match(context.tokens, at)
    if not match and not side:
        return None
    last = match[0] if match else side[0] if side else at + 1
    if context.lang == "en" and _describes(context, last):
        return None
    country = country_before(context, at, countries)
    first = at - 1 if country and country_of_adjective(context.low(at - 1), context.lang) else at
    if country is None and match:
        country = country_after(context, last, countries)
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


def _forces(context: Context, at: int) -> tuple[int, bool] | None:
    """The forces of a state, where no noun behind them tells of something of theirs: "the Greek navy has ordered"."""
    forces = context.words.forces.match(context.tokens, at)
    if forces is None or context.tokens.words[at].capital or not ends_its_phrase(context, forces[0]):
        return None
    return forces


def _describes(context: Context, last: int) -> bool:
    """Whether the words only describe the company named next: "the Uzbek state uranium producer Navoiyuran"."""
    noun = next((at for at in context.after(last, _TYPE_REACH) if context.words.types.of(context.low(at))), None)
    if noun is None or any(context.tokens.gap(at) != " " for at in range(last, noun + 1)):
        return False
    between = [context.tokens.words[at] for at in range(last, noun)]
    return not any((word.capital and not word.upper) or word.low in _NO_NOUN for word in between)


_TYPE_REACH = 3
_NO_NOUN = words("and or of in to for with by the a an its from will has is was said plans owned backed")


def _nominative(context: Context, first: int, last: int) -> str:
    """The name with its first noun and the adjectives before it in the nominative."""
    written = context.tokens.quote(first, last)
    if context.lang != "ru":
        return written
    return nominative(written)
