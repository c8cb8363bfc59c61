"""Countries by what is called after them: «казахстанский», "Kazakh", «қазақстандық»; adjectives of places at large."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from c5db.entities.grammar import part_of_speech
from c5db.entities.inflection import is_kazakh_adjective
from c5db.reference import countries, places
from c5db.text.words import REMEMBERED

_RUSSIAN_ENDINGS = ("ий", "ая", "ое", "ие", "ого", "ой", "ому", "ую", "им", "ом", "их", "ими")
_OF_A_PLACE = re.compile(rf"(.*[сц]к)(?:{'|'.join(_RUSSIAN_ENDINGS)})")


@cache
def _adjectives(lang: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for country in countries():
        if lang == "ru":
            for adjective in country.adjectives_ru:
                found |= dict.fromkeys(_forms(adjective), country.code)
        elif lang == "en":
            found |= {adjective.lower(): country.code for adjective in country.adjectives_en if " " not in adjective}
        else:
            found |= {name.lower(): country.code for name in country.names if " " not in name}
    return found


def _forms(adjective: str) -> list[str]:
    return [adjective[:-2].replace("ё", "е") + ending for ending in _RUSSIAN_ENDINGS]


@cache
def _of_places(lang: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for place in places():
        if lang == "ru":
            found |= {form.split("-")[-1]: place.country for a in place.adjectives_ru for form in _forms(a)}
        elif lang == "kk":
            found |= {name.lower(): place.country for name in place.names if " " not in name}
    return found


@lru_cache(maxsize=REMEMBERED)
def origin_of_adjective(low: str, lang: str) -> str | None:
    """The country of a company that an adjective tells, also that of a city: «алматинский застройщик»."""
    country = country_of_adjective(low, lang)
    if country or lang == "en":
        return country
    noun = is_kazakh_adjective(low) if lang == "kk" else low.replace("ё", "е")
    return _of_places(lang).get(noun) if noun else None


@lru_cache(maxsize=REMEMBERED)
def country_of_adjective(low: str, lang: str) -> str | None:
    """The country that an adjective speaks of."""
    low = low.replace("ё", "е")
    if lang == "kk":
        noun = is_kazakh_adjective(low)
        return _adjectives(lang).get(noun) if noun else None
    return _adjectives(lang).get(low)


@lru_cache(maxsize=REMEMBERED)
def place_of_adjective(low: str) -> str | None:
    """The stem of a Russian adjective of the kind that names are made of, in any case: «балтийского», «карибский»."""
    match = _OF_A_PLACE.fullmatch(low)
    return match[1] if match and part_of_speech(low) == "ADJF" else None
