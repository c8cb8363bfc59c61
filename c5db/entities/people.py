"""People, told by their posts and by given names and surnames."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import case_of, noun_cases, singular_cases
from c5db.entities.inflection import kazakh_splits, russian_paradigm
from c5db.entities.personal import is_given_name, personal_cases, personal_nominative
from c5db.entities.vocabulary import vocabulary
from c5db.languages.name_words import words

_RANK = 2
_LONGEST = 5
_REACH = 6
_SYLLABLE = 5
_HYPHENS = frozenset({"-", "‑"})
_PARTICLES = words(
    "al el bin bint ibn de da del della der den di do dos du la le ten ter van von zu аль бин бен ибн фон де да ван"
)
_NAMED_AFTER = frozenset({"имени", "им", "атындағы"})
"""Words that make a person's name that of a place or a ship."""


def find_people(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    """People by given name and surname, then by the surname alone."""
    named = list(_full_names(context, known))
    yield from named
    famous = [f for f in known.values() if f.kind is PartyKind.PERSON and f.last - f.first > 1]
    yield from _surnames(context, known, [*named, *famous])


def _full_names(context: Context, known: Mapping[int, Found]) -> Iterator[Found]:
    at = 0
    inside = {i for name in known.values() for i in range(name.first, name.last)}
    words = context.tokens.words
    while at < len(words):
        if not words[at].capital or at in inside:
            at += 1
            continue
        place = _full_name(context, at, known)
        if place is None:
            at += 1
            continue
        yield _read(context, *place, known)
        at = place[1]


def _full_name(context: Context, first: int, known: Mapping[int, Found]) -> tuple[int, int] | None:
    if not _personal_shape(context, first):
        return None
    last = _run(context, first, known)
    posts = [at for at in range(first, last - 1) if context.is_post(at)]
    first = posts[-1] + 1 if posts else first
    if context.is_post(last - 1) and not is_given_name(context.tokens.words[first].raw):
        return None
    if first and context.tokens.gap(first) == "-" and context.tokens.words[first - 1].capital:
        return None
    if all(context.tokens.gap(at) in _HYPHENS for at in range(first + 1, last)):
        return None  # one word: «Аль-Хамада»
    return (first, last) if _is_person(context, first, last, known) else None


def _run(context: Context, first: int, known: Mapping[int, Found]) -> int:
    """The place after the capitalised words that can be one person's name."""
    tokens = context.tokens
    last = at = first + 1
    while at < len(tokens) and at - first < _LONGEST and at not in known and _follows(context, at):
        if _personal_shape(context, at) or _is_second_syllable(context, at):
            last = at + 1
        elif context.low(at) not in _PARTICLES:
            break
        at += 1
    return last


def _is_second_syllable(context: Context, at: int) -> bool:
    """Whether a hyphen joins the rest of an East Asian given name: "Lee Min-ho", but not "Musk-led"."""
    word = context.tokens.words[at]
    hyphened = word.latin and context.tokens.gap(at) in _HYPHENS and len(word.raw) <= _SYLLABLE
    return hyphened and word.raw.isalpha() and word.raw.islower() and word.low not in vocabulary("en").words.common


def _follows(context: Context, at: int) -> bool:
    gap = context.tokens.gap(at)
    return gap in {" ", "\u00a0", "-", "‑"} or (gap in {". ", "."} and len(context.low(at - 1)) == 1)


def _personal_shape(context: Context, at: int) -> bool:
    word = context.tokens.words[at]
    return word.capital and not word.digit and (not word.upper or len(word.raw) == 1)


def _is_person(context: Context, first: int, last: int, known: Mapping[int, Found]) -> bool:
    tokens = context.tokens
    if context.company_word(first, last) or country_of_adjective(context.low(first), context.lang):
        return False
    if is_given_name(tokens.words[first].raw) or _initials(context, first, last):
        return True
    if not tokens.words[first].latin and personal_cases(tokens.quote(first, last)) is not None:
        return True
    if context.lang == "en" and _is_apposed(context, first, last):
        return last - first == 2
    return (_after_post(context, first) or _after_head_of(context, first, known)) and last - first <= 3


def _initials(context: Context, first: int, last: int) -> bool:
    return len(context.low(first)) == 1 and "." in context.tokens.gap(first + 1) and len(context.low(last - 1)) > 2


def _after_post(context: Context, first: int) -> bool:
    if not first or not _touches(context, first):
        return False
    if context.low(first - 1) in _HELD_BY_COMPANIES and context.lang == "en":
        return False
    pair = context.words.posts.match(context.tokens, first - 2) if first > 1 else None
    return context.is_post(first - 1) or (pair is not None and pair[0] == first)  # "Attorney General"


def _touches(context: Context, first: int) -> bool:
    """Whether nothing but a space stands before a word, or the point of a short title: "Adm. Osama Fadel"."""
    gap = context.tokens.gap(first)
    return not gap.strip() or (gap == ". " and context.low(first - 1) in _SHORT_TITLES)


def _is_apposed(context: Context, first: int, last: int) -> bool:
    """Whether a post tells whose name it is: "the head of the port, Qasim Badr, told", "said its head, Al Badr"."""
    if context.tokens.gap(first) != ", " or not _ends_apposition(context, last):
        return False
    for at in context.before(first, _REACH):
        if context.is_post(at) and context.low(at) not in _HELD_BY_COMPANIES:
            return context.tokens.words[at].capital or _is_opened(context, at)
        if context.tokens.words[at].capital and context.tokens.gap(at + 1) == ", ":
            return False
    return False


def _ends_apposition(context: Context, last: int) -> bool:
    """Whether a comma or the end of a sentence follows."""
    return last >= len(context.tokens) or context.tokens.gap(last).startswith((", ", ".", "\n"))


def _is_opened(context: Context, at: int) -> bool:
    """Whether an article stands before a post and what tells its kind: "the chief commercial officer"."""
    for before in context.before(at, _DESCRIBED):
        if context.low(before) in _ARTICLES or context.tokens.words[before].capital:
            return context.low(before) in _ARTICLES
    return False


_SHORT_TITLES = words("mr mrs ms dr prof adm gen col capt lt maj sgt rev hon eng brig")
_DESCRIBED = 3
_ARTICLES = frozenset({"the", "its", "their", "s"})
_HELD_BY_COMPANIES = words("owner partner investor leader")


def _after_head_of(context: Context, first: int, known: Mapping[int, Found]) -> bool:
    """Whether a post with what it heads stands before: «президентом АБИИ …», «министр транспорта Монголии …»."""
    if context.lang != "ru":
        return False
    heads = {i for at in range(first - _REACH, first) if (f := known.get(at)) for i in range(f.first, f.last)}
    for at in context.before(first, _REACH):
        if context.tokens.gap(at + 1) != " ":
            return False
        if context.is_post(at):
            return True
        if context.tokens.words[at].capital and at not in heads:
            return False
    return False


def _read(context: Context, first: int, last: int, known: Mapping[int, Found]) -> Found:
    written = context.tokens.quote(first, last)
    if context.low(first - 1) in _NAMED_AFTER or context.low(last) in _NAMED_AFTER:
        return Found(first, last, written, rank=_RANK)
    country = _country(context, first, known)
    if context.lang == "ru" and not context.tokens.words[first].latin:
        hints = _post_cases(context, first)
        name = personal_nominative(written, hints)
        own = [c for c in personal_cases(written) or () if not hints or c in hints] or list(
            personal_cases(written) or ()
        )
        case = case_of(context, first, own)
        return Found(first, last, name, PartyKind.PERSON, country=country, case=case, rank=_RANK)
    written, case = _kazakh(written) if context.lang == "kk" else (written, None)
    case = context.hanging_case(last) or case
    return Found(first, last, written, PartyKind.PERSON, country=country, case=case, rank=_RANK)


def _kazakh(written: str) -> tuple[str, str | None]:
    """The name without the case ending of its surname: «Асқар Маминнің» → «Асқар Мамин»."""
    surname = written.split()[-1]
    for stem, cases in kazakh_splits(surname.lower()):
        if len(surname) - len(stem) > 1 and cases and stem.endswith(_KAZAKH_SURNAMES):
            return written[: len(written) - len(surname) + len(stem)], cases[0]
    return written, None


_KAZAKH_SURNAMES = ("ов", "ев", "ин", "ева", "ова", "ина", "ұлы", "қызы")


def _post_cases(context: Context, first: int) -> tuple[str, ...]:
    """The cases of the post nearest before a name, with which the name agrees."""
    for at in context.before(first, _REACH):
        if context.is_post(at):
            return tuple(singular_cases(context.low(at)) or noun_cases(context.low(at)))
    return ()


def _country(context: Context, first: int, known: Mapping[int, Found]) -> str | None:
    """The country whose post a person holds: «министр транспорта Ирана …», "Afghan President …"."""
    country: str | None = None
    holds_post = False
    for at in context.before(first, _REACH):
        found = known.get(at)
        if found and found.kind is PartyKind.COUNTRY and found.case not in {"loct", "ablt"} and not found.metonym:
            country = country or found.country
        country = country or country_of_adjective(context.low(at), context.lang)
        holds_post = holds_post or context.is_post(at)
        if holds_post and (country or context.lang == "ru"):
            return country or _adjective_before(context, at)
    return None


def _adjective_before(context: Context, at: int) -> str | None:
    return country_of_adjective(context.low(at - 1), context.lang) if at else None


def _surnames(context: Context, known: Mapping[int, Found], named: Sequence[Found]) -> Iterator[Found]:
    """The surname alone of people named in full elsewhere in the text."""
    forms = _surname_forms(context.lang, named)
    taken = {at for f in (*named, *known.values()) for at in range(f.first, f.last)}
    for at in range(len(context.tokens)):
        person = forms.get(context.low(at)) if at not in taken and context.tokens.words[at].capital else None
        if person is None or context.quoted(at, at + 1):
            continue
        case = case_of(context, at, person[1])
        yield replace(
            person[0], first=at, last=at + 1, name=person[0].name.split()[-1], case=context.hanging_case(at + 1) or case
        )


def _surname_forms(lang: str, named: Sequence[Found]) -> dict[str, tuple[Found, tuple[str, ...]]]:
    forms: dict[str, tuple[Found, tuple[str, ...]]] = {}
    for person in named:
        surname = person.name.split()[-1].lower().replace("ё", "е")
        if len(surname) < 3 or "-" in surname or surname == "jr":
            continue
        stem, endings = russian_paradigm(surname) if lang == "ru" else (surname, {"": ()})
        forms |= {stem + ending: (person, cases) for ending, cases in endings.items()}
        if lang == "kk":
            forms |= {surname + ending: (person, cases) for ending, cases in _KAZAKH_ENDINGS}
    return forms


_KAZAKH_ENDINGS = tuple(
    (ending, cases)
    for ending in words(
        "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен бен пен"
    )
    for _, cases in kazakh_splits("аба" + ending)[1:2]
)
