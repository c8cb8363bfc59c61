"""Which names of one article are one party, and the canonical name of each."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.homeland import Homeland
from c5db.languages.en.names import COMPANY_WORDS
from c5db.languages.name_words import words
from c5db.reference import country_names
from c5db.text.words import REMEMBERED

_NOISE = re.compile(r"[^\w]+")
_AROUND = ' ,–—«»"“”'
"""What stands around a name and is no word."""
_FAMILY_NAME = 2
"""Words of a company's name that is a person's: "Gedeon Richter" is "Richter" for short."""


@lru_cache(maxsize=REMEMBERED)
def key_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(w for w in _NOISE.sub(" ", name.lower().replace("ё", "е")).split() if w not in _OFF)


_OFF = words("the inc corp corporation ltd llc llp plc co group holding company jsc limited")


def resolve(context: Context, found: Sequence[Found]) -> list[Found]:
    """The names with one canonical each."""
    names = [name for name in found if name.kind is not None]
    full_names = _FullNames(names)
    shorts = _introduced(context, found)
    homeland = Homeland(context, found)
    named = {name.canonical: name for name in names if name.kind is PartyKind.GOVERNMENT_BODY and name.country}
    return [_resolved(_placed(name, homeland, named), full_names, shorts) for name in names]


class _FullNames:
    """The names of an article, by the word that a shorter form of each shares with it."""

    def __init__(self, names: Sequence[Found]) -> None:
        self._by_word: dict[tuple[bool, str], dict[tuple[str, ...], Found]] = {}
        self._by_last: dict[str, Found | None] = {}
        for name in sorted(names, key=lambda f: (-len(key_of(f.name)), not f.canonical)):
            key = key_of(name.name)
            if key:
                self._by_word.setdefault(_shared_word(key, name), {}).setdefault(key, name)
            if name.kind in COMPANY_KINDS and len(key) == _FAMILY_NAME and key[-1] not in COMPANY_WORDS:
                other = self._by_last.setdefault(key[-1], name)
                if other and key_of(other.name) != key:
                    self._by_last[key[-1]] = None

    def of(self, name: Found) -> Found | None:
        """The fullest name of the same party, one that is known first."""
        key = key_of(name.name)
        if not key:
            return None
        people = name.kind is PartyKind.PERSON
        rivals = self._by_word.get(_shared_word(key, name), {})
        fits = [f for full, f in rivals.items() if _same_party(key, full, people)]
        fullest = max(fits, key=lambda f: (bool(f.canonical), len(key_of(f.name))), default=None)
        if people or len(key) > 1 or (fullest and (fullest.canonical or key_of(fullest.name) != key)):
            return fullest
        return self._by_last.get(key[0]) or fullest


def _shared_word(key: tuple[str, ...], name: Found) -> tuple[bool, str]:
    people = name.kind is PartyKind.PERSON
    return people, key[-1] if people else key[0]


def _placed(name: Found, homeland: Homeland, named: Mapping[str | None, Found]) -> Found:
    """A body without a country with that of its namesake in the article, or of the article."""
    if name.kind is not PartyKind.GOVERNMENT_BODY or name.country or name.known or not name.canonical:
        return name
    full = next((f for title, f in named.items() if title and title.startswith(f"{name.canonical} of ")), None)
    country = full.country if full else homeland.at(name.first)
    return (
        replace(name, canonical=f"{name.canonical} of {country_names()[country]}", country=country) if country else name
    )


def _resolved(name: Found, full_names: _FullNames, shorts: dict[tuple[str, ...], Found]) -> Found:
    if name.canonical:
        return name
    full = shorts.get(key_of(name.name)) or full_names.of(name) or name
    return replace(
        name,
        canonical=full.canonical or full.name,
        country=name.country or full.country,
        kind=full.kind if full.canonical else _stronger(name, full),
        parent=name.parent or full.parent,
    )


def _stronger(name: Found, full: Found) -> PartyKind | None:
    return PartyKind.STATE_COMPANY if PartyKind.STATE_COMPANY in {name.kind, full.kind} else full.kind


def _same_party(short: tuple[str, ...], full: tuple[str, ...], people: bool) -> bool:
    if short == full:
        return True
    return full[-len(short) :] == short if people else len(full) > len(short) and full[: len(short)] == short


def _introduces(context: Context, between: str) -> bool:
    """Whether what stands between two names is the bracket before the other that a party goes by: «(ныне "»."""
    before, bracket, inside = between.partition("(")
    word = inside.strip(_AROUND)
    return bool(bracket) and not before.strip(_AROUND) and (not word or word in context.words.words.renamed)


def _introduced(context: Context, found: Sequence[Found]) -> dict[tuple[str, ...], Found]:
    """Names in brackets right after a name, with the name that they stand for."""
    pairs: dict[tuple[str, ...], Found] = {}
    for full, short in itertools.pairwise(found):
        if full.kind is None or short.kind is None or short.last - short.first > 4:
            continue
        between = context.text[context.tokens.ends[full.last - 1] : context.tokens.starts[short.first]]
        if (
            _introduces(context, between)
            and not (short.canonical and full.canonical)
            and PartyKind.PERSON not in {short.kind, full.kind}
        ):
            if short.canonical:
                pairs[key_of(full.name)] = short
            else:
                pairs[key_of(short.name)] = full
    return pairs
