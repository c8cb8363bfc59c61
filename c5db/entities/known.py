"""Well-known names, found in any of their spellings and grammatical forms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from c5db.domain.vocab import PartyKind
from c5db.entities.grammar import declines
from c5db.entities.inflection import (
    FIXED,
    Cases,
    by_genitive,
    kazakh_ending,
    kazakh_splits,
    russian_paradigm,
    russian_stems,
)
from c5db.entities.tokens import Tokens, Word, word, words_of
from c5db.reference import countries, organizations, other_names, outlets, people, places
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

IRREGULAR = re.compile(r"[еоё][бвгджзклмнпрстфхцчшщ]$|ий$")
"""How Russian nouns end that may lose a vowel or look like adjectives."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Who or what a well-known name stands for; without a kind it is no party."""

    name: str
    kind: PartyKind | None
    country: str | None = None
    parent: str | None = None
    capital: bool = False
    """A city that may stand for its country."""
    seat: bool = False
    """A residence or another word that stands for a government."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a well-known name, word by word."""

    text: str
    words: tuple[Word, ...]
    paradigms: tuple[tuple[str, Mapping[str, Cases]], ...]
    """Stem and endings of each word."""
    meaning: Meaning
    ordinary: bool
    """Also an ordinary word: it counts in quotes or with a legal form alone."""
    small: tuple[bool, ...]
    """For each word whether it may be written small: «минторг США», "US commerce department"."""


@dataclass(frozen=True, slots=True)
class Match:
    """A spelling that fits at a place, with the grammatical cases that its form allows."""

    last: int
    spelling: Spelling
    cases: Cases


class Index:
    """Spellings by the stem of their first word and the first letter of their second one."""

    def __init__(self, lang: str) -> None:
        self._inflected = lang == "ru"
        self._suffixed = lang == "kk"
        self._by_stem: dict[str, dict[str, list[Spelling]]] = {}
        self._small: set[str] = set()
        for spelling in _spellings(self._inflected):
            stem, second = spelling.paradigms[0][0], spelling.words[1].low[0] if len(spelling.words) > 1 else ""
            self._by_stem.setdefault(stem, {}).setdefault(second, []).append(spelling)
            if spelling.small[0]:
                self._small.add(stem)
        self.opens_small = lru_cache(maxsize=REMEMBERED)(self._opens_small)

    def _opens_small(self, low: str) -> bool:
        """Whether a word written small may begin a name."""
        return any(stem in self._small for stem in self._stems(low))

    def match(self, tokens: Tokens, at: int) -> Match | None:
        """The longest well-known name that begins at the word `at`."""
        best: Match | None = None
        second = at + 1 + self._endings_at(tokens, at + 1)
        letter = tokens.words[second].low[0] if second < len(tokens) else ""
        for stem in self._stems(tokens.words[at].low):
            begun = self._by_stem.get(stem)
            for spelling in (*begun.get("", ()), *(begun.get(letter, ()) if letter else ())) if begun else ():
                found = self._fit(tokens, at, spelling)
                if found and (best is None or found.last > best.last):
                    best = found
        return best

    def _stems(self, low: str) -> Iterator[str]:
        if self._inflected:
            yield from russian_stems(low)
        elif self._suffixed:
            yield from (stem for stem, _ in kazakh_splits(low))
        else:
            yield low

    def _fit(self, tokens: Tokens, at: int, spelling: Spelling) -> Match | None:
        cases: Cases | None = None
        place = at
        for i, wanted in enumerate(spelling.words):
            place += self._endings_at(tokens, place) if i else 0
            if place >= len(tokens) or (i and not tokens.joined(place)):
                return None
            have = tokens.words[place]
            own = self._cases(spelling.paradigms[i], have.low, i + 1 == len(spelling.words))
            if own is None or not (spelling.small[i] or _shaped_alike(wanted, have)):
                return None
            if self._suffixed or not cases:
                cases = own
            elif i == 1 and set(cases) & set(own):
                cases = tuple(c for c in cases if c in own)
            elif own and spelling.meaning.kind is PartyKind.PERSON:
                cases = own
            place += 1
        return Match(place, spelling, cases or ())

    def _endings_at(self, tokens: Tokens, place: int) -> int:
        """How many words to pass over: a Kazakh ending set off by a hyphen inside a name, «АҚШ-тың Эксимбанкі»."""
        if not self._suffixed or place >= len(tokens) or tokens.gap(place) not in {"-", "‑"}:
            return 0
        return int(kazakh_ending(tokens.words[place].low) == ("gent",))

    def _cases(self, paradigm: tuple[str, Mapping[str, Cases]], have: str, is_last: bool) -> Cases | None:
        stem, endings = paradigm
        if not self._suffixed:
            return endings.get(have[len(stem) :]) if have.startswith(stem) else None
        if have == stem:
            return ("nomn",)
        own = next((cases for s, cases in kazakh_splits(have) if s == stem), None)
        return own if is_last or own == ("gent",) else None


def _shaped_alike(wanted: Word, have: Word) -> bool:
    if wanted.upper and len(wanted.raw) < 6:
        return have.raw[: len(wanted.raw)].isupper() and (have.latin or not have.raw[len(wanted.raw) :].isupper())
    return have.capital or not wanted.capital


def _paradigm(wanted: Word) -> tuple[str, Mapping[str, Cases]]:
    """Stem and endings; abbreviations that a consonant ends take some, «ЭКСИМа», and stand for any case without."""
    if not wanted.upper:
        if not declines(wanted.low):
            return wanted.low, FIXED
        genitive = _genitive(wanted.low) if IRREGULAR.search(wanted.low) else None
        return by_genitive(wanted.low, genitive) if genitive else russian_paradigm(wanted.low)
    if wanted.low[-1] not in "бвгджзклмнпрстфхцчшщ":
        return wanted.low, FIXED
    stem, endings = russian_paradigm(wanted.low)
    return stem, {**endings, "": ()}


def _genitive(low: str) -> str | None:
    """The genitive of a noun that the dictionary knows."""
    nouns = (p for p in analyzer().parse(low) if p.is_known and {"NOUN", "sing", "nomn"} in p.tag)
    forms = (noun.inflect({"gent"}) for noun in nouns)
    return next((form.word.replace("ё", "е") for form in forms if form), None)


@cache
def index(lang: str) -> Index:
    """The index of well-known names as texts of `lang` write them."""
    return Index(lang)


def _spellings(inflected: bool) -> Iterator[Spelling]:
    for meaning, names in _meanings():
        for name in names:
            words = tuple(word(w) for w in words_of(name))
            if words and not (len(words) == len(words[0].raw) == 1 and words[0].latin):  # "e&" is no "E"
                paradigms = tuple(_paradigm(w) if inflected else (w.low, FIXED) for w in words)
                small = tuple(_may_be_small(words, meaning))
                yield Spelling(name.rstrip("*"), words, paradigms, meaning, name.endswith("*"), small)


def _may_be_small(words: Sequence[Word], meaning: Meaning) -> Iterator[bool]:
    """The words of a state's body beside its country's name; those that the reference data write small."""
    named = [word.low in _country_words() for word in words]
    stately = meaning.kind is PartyKind.GOVERNMENT_BODY and any(named)
    return (
        not (word.capital or word.digit) or (stately and not word.upper and not country)
        for word, country in zip(words, named, strict=True)
    )


@cache
def _country_words() -> frozenset[str]:
    """The names of countries of one word, as they stand and in each Russian case."""
    lows = [word(name).low for country in countries() for name in country.names if len(words_of(name)) == 1]
    paradigms = (russian_paradigm(low) for low in lows if declines(low))
    return frozenset({*lows, *(stem + ending for stem, endings in paradigms for ending in endings)})


def _meanings() -> Iterator[tuple[Meaning, Sequence[str]]]:
    """What is known, with its names; a capital that an organization counts among its names is the organization's."""
    cities = {city for c in countries() for city in c.capitals}
    seats = {name for o in organizations() for name in o.names if name in cities}
    for c in countries():
        yield Meaning(c.name, PartyKind.COUNTRY, c.code), c.names
        yield Meaning(c.name, PartyKind.COUNTRY, c.code, seat=True), c.seats
        yield (
            Meaning(c.name, PartyKind.COUNTRY, c.code, capital=True),
            [n for n in c.capitals if n not in c.names and n not in seats],
        )
    for place in places():
        names = [n for n in place.names if n not in cities]
        yield Meaning("", None, place.country), names
    for o in organizations():
        yield Meaning(o.name, o.kind, o.country, o.parent), [n for n in o.names if n not in seats]
        yield Meaning(o.name, o.kind, o.country, o.parent, capital=True), [n for n in o.names if n in seats]
    for p in people():
        yield Meaning(p.name, PartyKind.PERSON, p.country), p.names
    for outlet in outlets():
        yield Meaning(outlet[0], None), outlet[1:]
    yield Meaning("", None), sorted(other_names())
