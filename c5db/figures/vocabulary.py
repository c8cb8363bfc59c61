"""A language's figure words as ready tables."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import import_module

from c5db.figures.table import Table
from c5db.languages.figure_words import FigureWords

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₸": "KZT", "₩": "KRW", "₴": "UAH", "₺": "TRY", "₼": "AZN", "₾": "GEL", "₹": "INR", "₪": "ILS", "֏": "AMD",
    "₮": "MNT", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN",
}  # fmt: skip
"""Currency signs."""
DOLLAR_PREFIXES = {
    "us": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nz": "NZD", "nt": "TWD", "r": "BRL", "mx": "MXN",
}  # fmt: skip
"""Letters before `$` that name whose dollar it is."""


@dataclass(frozen=True)
class Vocabulary:
    """Everything that the readers look up, for one language."""

    words: FigureWords
    numbers: Table[Decimal]
    scales: Table[Decimal]
    lone_scales: Table[bool]
    halves: Table[bool]
    dozens: Table[bool]
    percent: Table[bool]
    percent_points: Table[bool]
    fractions: Table[Decimal]
    fraction_nouns: Table[bool]
    not_fractions: Table[bool]
    currencies: Table[str]
    currency_adjectives: Table[str]
    durations: Table[Decimal]
    decade: Table[bool]
    things: Table[str]
    units: Table[str]
    rates: Table[str]
    rates_before: Table[str]
    joints: Table[bool]
    stops: Table[bool]
    hedges: Table[str]
    hedges_after: Table[str]
    change_openers: Table[bool]
    months: Table[int]
    weekdays: Table[int]
    seasons: Table[str]
    year_words: Table[bool]
    quarter_words: Table[bool]
    half_words: Table[bool]
    ordinals: Table[int]
    relative_days: Table[int]
    relative_periods: Table[int]
    relative_years: Table[int]
    periods: Table[str]
    ago: Table[bool]
    ahead: Table[bool]
    coarse: Table[bool]
    date_prepositions: Table[bool]
    deadlines: Table[bool]
    deadlines_after: Table[bool]
    year_prepositions: Table[bool]
    tense: Table[str]
    age_words: Table[bool]
    not_counts: Table[bool]
    labels: Table[bool]
    models: tuple[tuple[re.Pattern[str], str], ...]


def _yes(patterns: str) -> Table[bool]:
    return Table([(True, patterns)])


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The tables of a language."""
    w: FigureWords = import_module(f"c5db.languages.{lang}.figures").WORDS
    return Vocabulary(
        words=w,
        numbers=Table([(Decimal(k), v) for k, v in w.numbers.items()]),
        scales=Table([(Decimal(k), v) for k, v in w.scales.items()]),
        lone_scales=_yes(w.lone_scales),
        halves=_yes(w.halves),
        dozens=_yes(w.dozens),
        percent=_yes(w.percent),
        percent_points=_yes(w.percent_points),
        fractions=Table([(Decimal(k), v) for k, v in w.fractions.items()]),
        fraction_nouns=_yes(w.fraction_nouns),
        not_fractions=_yes(w.not_fractions),
        currencies=Table(w.currencies),
        currency_adjectives=Table(w.currency_adjectives),
        durations=Table([(Decimal(k), v) for k, v in w.durations.items()]),
        decade=_yes(w.decade),
        things=Table(w.things),
        units=Table(w.units),
        rates=Table(w.rates),
        rates_before=Table(w.rates_before),
        joints=_yes(w.joints),
        stops=_yes(w.stops),
        hedges=Table(w.hedges),
        hedges_after=Table(w.hedges_after),
        change_openers=_yes(w.change_openers),
        months=Table(list(enumerate(w.months, 1))),
        weekdays=Table(list(enumerate(w.weekdays))),
        seasons=Table(w.seasons),
        year_words=_yes(w.year_words),
        quarter_words=_yes(w.quarter_words),
        half_words=_yes(w.half_words),
        ordinals=Table([(int(k), v) for k, v in w.ordinals.items()]),
        relative_days=Table([(int(k), v) for k, v in w.relative_days.items()]),
        relative_periods=Table([(int(k), v) for k, v in w.relative_periods.items()]),
        relative_years=Table([(int(k), v) for k, v in w.relative_years.items()]),
        periods=Table(w.periods),
        ago=_yes(w.ago),
        ahead=_yes(w.ahead),
        coarse=_yes(w.coarse),
        date_prepositions=_yes(w.date_prepositions),
        deadlines=_yes(w.deadlines),
        deadlines_after=_yes(w.deadlines_after),
        year_prepositions=_yes(w.year_prepositions),
        tense=Table([("future", w.future), ("past", w.past)]),
        age_words=_yes(w.age_words),
        not_counts=_yes(w.not_counts),
        labels=_yes(w.labels),
        models=tuple(_model(entry) for entry in w.models.split(",")),
    )


def _model(entry: str) -> tuple[re.Pattern[str], str]:
    pattern, _, thing = entry.strip().partition("=")
    return re.compile(re.escape(pattern).replace(r"\#", r"\d")), thing
