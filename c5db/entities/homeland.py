"""The country that a body or description without one belongs to, by the countries that the article speaks of."""

from collections import Counter
from collections.abc import Sequence

from c5db.domain.vocab import PartyKind
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found


class Homeland:
    """The countries of an article by place."""

    def __init__(self, context: Context, found: Sequence[Found]) -> None:
        self._context = context
        self._places = sorted({**self._adjectives(), **{f.first: c for f in found if (c := _speaks_of(f))}}.items())
        self._main = _leader(Counter(country for _, country in self._places))

    def _adjectives(self) -> dict[int, str]:
        words = self._context.tokens.words
        return {at: c for at, w in enumerate(words) if (c := country_of_adjective(w.low, self._context.lang))}

    def at(self, place: int) -> str | None:
        """The one country of the sentence, else the one that leads in the article."""
        sentence = self._context.sentence_of[place]
        here = {c for at, c in self._places if self._context.sentence_of[at] == sentence}
        return here.pop() if len(here) == 1 else self._main


def _speaks_of(found: Found) -> str | None:
    if found.kind is PartyKind.COUNTRY or (found.known and found.kind is PartyKind.STATE_COMPANY):
        return found.country
    return None


def _leader(times: Counter[str]) -> str | None:
    ranked = times.most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0] if ranked else None
