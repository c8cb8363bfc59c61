"""The country that a body or description without one belongs to, by the countries that the article speaks of."""

from collections import Counter
from collections.abc import Sequence

from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.figures.reader import known_language
from c5db.figures.vocabulary import vocabulary as figure_words


class Homeland:
    """The countries of an article by place; where a company is from («БАӘ-нің Masdar компаниясы») is no home."""

    def __init__(self, context: Context, found: Sequence[Found]) -> None:
        self._sentence_of = context.sentence_of
        abroad = _origins(found) if context.lang == "kk" else frozenset()
        told = [f for f in found if f.country and f.first not in abroad and not _is_of_money(context, f.first, f.last)]
        self._nouns = [(f.first, f.country) for f in told if f.kind is PartyKind.COUNTRY and f.country]
        words = context.tokens.words
        adjectives = ((at, country_of_adjective(word.low, context.lang)) for at, word in enumerate(words))
        origins = [(at, country) for at, country in adjectives if country and not _is_of_money(context, at, at + 1)]
        named = [*self._nouns, *origins]
        owned = [(f.first, f.country) for f in told if f.country and f.kind in _OF_STATES]
        self._main = _leader(named if self._nouns or len(named) > 1 else []) or _leader(owned)
        self._in_sentence: dict[int, set[str]] = {}
        for at, country in self._nouns:
            self._in_sentence.setdefault(self._sentence_of[at], set()).add(country)

    def at(self, place: int) -> str | None:
        """The one country named in the sentence, else the one that leads in the article."""
        here = self._in_sentence.get(self._sentence_of[place], set())
        return next(iter(here)) if len(here) == 1 else self._main


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
