"""The country that a body or description without one belongs to, by the countries that the article speaks of."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.figures.reader import known_language
from c5db.figures.vocabulary import vocabulary as figure_words


class Homeland:
    """The countries of an article by place; where a company is from («БАӘ-нің Masdar компаниясы») is no home."""

    def __init__(self, context: Context, found: Sequence[Found]) -> None:
        self._context = context
        self._found = found

    def at(self, place: int) -> str | None:
        """The one country named in the sentence, else the one that leads in the article."""
        sentence_of = self._context.sentence_of
        here = {country for at, country in self._nouns if sentence_of[at] == sentence_of[place]}
        return next(iter(here)) if len(here) == 1 else self._main

    @cached_property
    def _told(self) -> list[Found]:
        """The names that tell a country, worked out once somebody asks: in most articles nobody does."""
        context, found = self._context, self._found
        abroad = _origins(found) if context.lang == "kk" else frozenset()
        return [f for f in found if f.country and f.first not in abroad and not _is_of_money(context, f.first, f.last)]

    @cached_property
    def _nouns(self) -> list[tuple[int, str]]:
        return [(f.first, f.country) for f in self._told if f.kind is PartyKind.COUNTRY and f.country]

    @cached_property
    def _main(self) -> str | None:
        """The country that leads in the article."""
        context = self._context
        words = context.tokens.words
        adjectives = ((at, country_of_adjective(word.low, context.lang)) for at, word in enumerate(words))
        origins = [(at, country) for at, country in adjectives if country and not _is_of_money(context, at, at + 1)]
        named = [*self._nouns, *origins]
        owned = [(f.first, f.country) for f in self._told if f.country and f.kind in _OF_STATES]
        return _leader(named if self._nouns or len(named) > 1 else []) or _leader(owned)


_OF_STATES = frozenset({PartyKind.STATE_COMPANY, PartyKind.GOVERNMENT_BODY})


def _is_of_money(context: Context, first: int, last: int) -> bool:
    """Whether the words tell whose money a sum is in: «долларов США», «белорусских рублей», «АҚШ доллары»."""
    currencies = figure_words(known_language(context.lang)).currencies
    return any(currencies.get(context.low(at)) is not None for at in (first - 1, last) if 0 <= at < len(context.tokens))


def _origins(found: Sequence[Found]) -> frozenset[int]:
    """Where the companies stand that a country is told of, and the countries: «БАӘ-нің Masdar компаниясы»."""
    told = {f.last: f.first for f in found if f.kind is PartyKind.COUNTRY}
    companies = [(f.first, told.get(f.first, told.get(f.first - 1))) for f in found if f.kind in COMPANY_KINDS]
    return frozenset(at for pair in companies if pair[1] is not None for at in pair if at is not None)


def _leader(places: Sequence[tuple[int, str]]) -> str | None:
    ranked = Counter(country for _, country in places).most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0] if ranked else None
