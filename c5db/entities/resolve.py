"""Which names of one article are one party, and the canonical name of each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from c5db.domain.vocab import PartyKind
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.homeland import Homeland
from c5db.reference import country_names

_NOISE = re.compile(r"[^\w]+")


def key_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(w for w in _NOISE.sub(" ", name.lower().replace("ё", "е")).split() if w not in _OFF)


_OFF = frozenset(
    [
        "the",
        "inc",
        "corp",
        "corporation",
        "ltd",
        "llc",
        "llp",
        "plc",
        "co",
        "group",
        "holding",
        "company",
        "jsc",
        "limited",
    ]
)


def resolve(context: Context, found: Sequence[Found]) -> list[Found]:
    """The names with one canonical each."""
    by_key: dict[tuple[str, ...], Found] = {}
    for name in sorted(found, key=lambda f: -len(key_of(f.name))):
        if name.kind is not None:
            by_key.setdefault(key_of(name.name), name)
    shorts = _introduced(context, found)
    homeland = Homeland(context, found)
    named = {name.canonical: name for name in found if name.kind is PartyKind.GOVERNMENT_BODY and name.country}
    placed = [_placed(name, homeland, named) for name in found if name.kind is not None]
    return [_resolved(name, by_key, shorts) for name in placed]


def _placed(name: Found, homeland: Homeland, named: Mapping[str | None, Found]) -> Found:
    """A body without a country with that of its namesake in the article, or of the article."""
    if name.kind is not PartyKind.GOVERNMENT_BODY or name.country or name.known:
        return name
    full = next((f for title, f in named.items() if title and title.startswith(f"{name.canonical} of ")), None)
    country = full.country if full else homeland.at(name.first)
    return (
        replace(name, canonical=f"{name.canonical} of {country_names()[country]}", country=country) if country else name
    )


def _resolved(name: Found, by_key: dict[tuple[str, ...], Found], shorts: dict[tuple[str, ...], Found]) -> Found:
    if name.canonical:
        return name
    key = key_of(name.name)
    full = shorts.get(key) or _fullest(key, name, by_key) or name
    return replace(
        name,
        canonical=full.canonical or full.name,
        country=name.country or full.country,
        kind=full.kind if full.canonical else _stronger(name, full),
        parent=name.parent or full.parent,
    )


def _stronger(name: Found, full: Found) -> PartyKind | None:
    return PartyKind.STATE_COMPANY if PartyKind.STATE_COMPANY in {name.kind, full.kind} else full.kind


def _fullest(key: tuple[str, ...], name: Found, by_key: dict[tuple[str, ...], Found]) -> Found | None:
    if not key:
        return None
    people = name.kind is PartyKind.PERSON
    fits = [f for k, f in by_key.items() if _same_party(key, k, people) and (f.kind is PartyKind.PERSON) is people]
    return max(fits, key=lambda f: (bool(f.canonical), len(key_of(f.name)))) if fits else None


def _same_party(short: tuple[str, ...], full: tuple[str, ...], people: bool) -> bool:
    if short == full:
        return True
    return full[-len(short) :] == short if people else len(full) > len(short) and full[: len(short)] == short


def _introduced(context: Context, found: Sequence[Found]) -> dict[tuple[str, ...], Found]:
    """Names in brackets right after a name, with the name that they stand for."""
    pairs: dict[tuple[str, ...], Found] = {}
    for full, short in zip(found, found[1:], strict=False):
        if full.kind is None or short.kind is None or short.last - short.first > 4:
            continue
        between = context.text[context.tokens.ends[full.last - 1] : context.tokens.starts[short.first]].strip('»”" ,')
        if (
            between in {"(", "(далее –", "(далее —", "(«", '("', "(“"}
            and not (short.canonical and full.canonical)
            and PartyKind.PERSON not in {short.kind, full.kind}
        ):
            if short.canonical:
                pairs[key_of(full.name)] = short
            else:
                pairs[key_of(short.name)] = full
    return pairs
