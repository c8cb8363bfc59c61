"""A language's figure words as ready tables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import import_module

from c5db.domain.vocab import Qualifier
from c5db.figures.number_adjectives import NumberAdjectives
from c5db.figures.table import Table
from c5db.languages.figure_words import FigureWords

MODEL_TAIL = r"(?!\d)[^\W\d_]{0,4}(?:[-/]\w{1,5}){0,2}(?:\s(?:max|neo)\b(?:\s\d{1,2}s?\b)?)?"
"""What follows the first digits of a model: «-9», «СМ», "neo", " MAX 8s"."""


@dataclass(frozen=True)
class Vocabulary:
    """Everything that the readers look up, for one language."""

    words: FigureWords
    numbers: Table[Decimal]
    hundreds: Table[bool]
    multiples: Table[Decimal]
    scales: Table[Decimal]
    lone_numbers: Table[Decimal]
    after_hedge_only: Table[bool]
    additions: Table[Decimal]
    shortened: Table[bool]
    percent: Table[bool]
    percent_points: Table[bool]
    fractions: Table[Decimal]
    doubtful_fractions: Table[bool]
    fraction_openers: Table[bool]
    fraction_nouns: Table[bool]
    share_links: Table[bool]
    time_openers: Table[bool]
    not_fractions: Table[bool]
    split_marks: Table[bool]
    share_words: Table[bool]
    currencies: Table[str]
    doubtful_currencies: Table[bool]
    currency_adjectives: Table[str]
    currency_countries: Table[str]
    minor_units: Table[str]
    price_links: Table[bool]
    money_nouns: Table[bool]
    durations: Table[Decimal]
    lone_durations: Table[Decimal]
    age_tails: Table[bool]
    age_words: Table[bool]
    age_openers: Table[bool]
    dated_things: Table[bool]
    things: Table[str]
    doubtful_things: Table[bool]
    generic_things: Table[bool]
    not_nouns: Table[bool]
    explained: Table[bool]
    things_spoken_of: Table[bool]
    pieces: Table[bool]
    part_endings: Table[bool]
    parted_numbers: Table[bool]
    part_links: Table[bool]
    series_openers: Table[bool]
    adverbs: Table[bool]
    money_openers: Table[bool]
    copulas: Table[bool]
    counted_by_verb: Table[str]
    inverted: Table[bool]
    inverted_scales: Table[Decimal]
    scale_counters: Table[bool]
    joints: Table[bool]
    stops: Table[bool]
    units: Table[str]
    rates: Table[str]
    rate_stops: Table[bool]
    not_rates: Table[bool]
    rates_before: Table[str]
    per_slash: Table[str]
    hedges: Table[str]
    hedges_after: Table[str]
    hedges_after_from: Table[str]
    closing_hedges: Table[str]
    hedge_links: Table[bool]
    than: Table[bool]
    bounds: Table[bool]
    bound_verbs: Table[bool]
    matter_prepositions: Table[bool]
    period_prepositions: Table[bool]
    split_hedges: Table[bool]
    split_verbs: Table[str]
    level_prepositions: Table[bool]
    levels: Table[bool]
    gaps: Table[bool]
    range_marks: Table[bool]
    range_verbs: Table[bool]
    range_closers: Table[bool]
    change_openers: Table[bool]
    months: Table[int]
    short_months: Table[bool]
    capital_months: Table[bool]
    doubtful_months: Table[bool]
    month_adjectives: Table[int]
    month_words: Table[bool]
    day_endings: Table[bool]
    day_ordinals: Table[int]
    day_words: Table[bool]
    span_links: Table[bool]
    far_links: Table[bool]
    of_links: Table[bool]
    weekdays: Table[int]
    doubtful_weekdays: Table[bool]
    seasons: Table[str]
    season_openers: Table[bool]
    lone_seasons: Table[bool]
    doubtful_seasons: Table[bool]
    season_stops: Table[bool]
    feasts: Table[str]
    feast_openers: Table[bool]
    year_words: Table[bool]
    year_endings: Table[bool]
    decade_endings: Table[bool]
    year_links: Table[bool]
    year_prepositions: Table[bool]
    year_spans: Table[str]
    run_of: Table[bool]
    run_begins: Table[bool]
    run_ends: Table[bool]
    list_links: Table[bool]
    alternatives: Table[bool]
    quarter_words: Table[bool]
    half_words: Table[bool]
    part_words: Table[bool]
    ordinals: Table[int]
    ordinal_endings: Table[bool]
    number_endings: Table[bool]
    relative_days: Table[int]
    relative_periods: Table[int]
    relative_years: Table[int]
    periods: Table[str]
    bare_periods: Table[str]
    ago: Table[bool]
    period_ago: Table[bool]
    ahead: Table[bool]
    ahead_after: Table[bool]
    event_links: Table[bool]
    maturities: Table[bool]
    coarse: Table[bool]
    coarse_alone: Table[bool]
    date_prepositions: Table[bool]
    date_limits: Table[Qualifier]
    date_limits_after: Table[Qualifier]
    till: Table[bool]
    span_ends: Table[bool]
    lasting: Table[bool]
    measures: Table[bool]
    due_for: Table[bool]
    prolonged: Table[bool]
    postponed: Table[bool]
    postponed_to: Table[bool]
    set_for: Table[bool]
    held_off: Table[bool]
    denials: Table[bool]
    not_denied: Table[bool]
    past_openers: Table[bool]
    past_participles: Table[bool]
    participle_openers: Table[bool]
    begun_by_infinitive: Table[bool]
    past_plans: Table[bool]
    clause_links: Table[bool]
    not_counts: Table[bool]
    wholes: Table[bool]
    numbered: Table[bool]
    labels: Table[bool]
    labels_in_words: Table[bool]
    tense: Table[str]
    tense_endings: Table[str]
    models: tuple[tuple[re.Pattern[str], str], ...]
    number_adjectives: NumberAdjectives

    def model_at(self, text: str, start: int) -> tuple[str, int] | None:
        """The thing whose model is named at `start`, with the end of the model's name."""
        for pattern, thing in self.models:
            match = pattern.match(text, start)
            if match:
                return thing, match.end()
        return None


def _yes(patterns: str) -> Table[bool]:
    return Table([(True, patterns)])


def _decimals(entries: Mapping[str, str]) -> Table[Decimal]:
    return Table([(Decimal(k), v) for k, v in entries.items()])


def _integers(entries: Mapping[str, str]) -> Table[int]:
    return Table([(int(k), v) for k, v in entries.items()])


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The tables of a language."""
    w: FigureWords = import_module(f"c5db.languages.{lang}.figures").WORDS
    return Vocabulary(
        words=w,
        numbers=_decimals(w.numbers),
        hundreds=_yes(w.hundreds),
        multiples=_decimals(w.multiples),
        scales=_decimals(w.scales),
        lone_numbers=_decimals(w.lone_numbers),
        after_hedge_only=_yes(w.after_hedge_only),
        additions=_decimals(w.additions),
        shortened=_yes(w.shortened),
        percent=_yes(w.percent),
        percent_points=_yes(w.percent_points),
        fractions=_decimals(w.fractions),
        doubtful_fractions=_yes(w.doubtful_fractions),
        fraction_openers=_yes(w.fraction_openers),
        fraction_nouns=_yes(w.fraction_nouns),
        share_links=_yes(w.share_links),
        time_openers=_yes(w.time_openers),
        not_fractions=_yes(w.not_fractions),
        split_marks=_yes(w.split_marks),
        share_words=_yes(w.share_words),
        currencies=Table(w.currencies),
        doubtful_currencies=_yes(w.doubtful_currencies),
        currency_adjectives=Table(w.currency_adjectives),
        currency_countries=Table(w.currency_countries),
        minor_units=Table(w.minor_units),
        price_links=_yes(w.price_links),
        money_nouns=_yes(w.money_nouns),
        durations=_decimals(w.durations),
        lone_durations=_decimals(w.lone_durations),
        age_tails=_yes(w.age_tails),
        age_words=_yes(w.age_words),
        age_openers=_yes(w.age_openers),
        dated_things=_yes(w.dated_things),
        things=Table(w.things),
        doubtful_things=_yes(w.doubtful_things),
        not_nouns=_yes(w.not_nouns),
        generic_things=_yes(w.generic_things),
        explained=_yes(w.explained),
        things_spoken_of=_yes(w.things_spoken_of),
        pieces=_yes(w.pieces),
        part_endings=_yes(w.part_endings),
        parted_numbers=_yes(w.parted_numbers),
        part_links=_yes(w.part_links),
        series_openers=_yes(w.series_openers),
        adverbs=_yes(w.adverbs),
        money_openers=_yes(w.money_openers),
        copulas=_yes(w.copulas),
        counted_by_verb=Table(w.counted_by_verb),
        inverted=_yes(w.inverted),
        inverted_scales=_decimals(w.inverted_scales),
        scale_counters=_yes(w.scale_counters),
        joints=_yes(w.joints),
        stops=_yes(w.stops),
        units=Table(w.units),
        rates=Table(w.rates),
        rate_stops=_yes(w.rate_stops),
        not_rates=_yes(w.not_rates),
        rates_before=Table(w.rates_before),
        per_slash=Table(w.per_slash),
        hedges=Table(w.hedges),
        hedges_after=Table(w.hedges_after),
        hedges_after_from=Table(w.hedges_after_from),
        closing_hedges=Table(w.closing_hedges),
        hedge_links=_yes(w.hedge_links),
        than=_yes(w.than),
        bounds=_yes(w.bounds),
        bound_verbs=_yes(w.bound_verbs),
        matter_prepositions=_yes(w.matter_prepositions),
        period_prepositions=_yes(w.period_prepositions),
        split_hedges=_yes(w.split_hedges),
        split_verbs=Table(w.split_verbs),
        level_prepositions=_yes(w.level_prepositions),
        levels=_yes(w.levels),
        gaps=_yes(w.gaps),
        range_marks=_yes(w.range_marks),
        range_verbs=_yes(w.range_verbs),
        range_closers=_yes(w.range_closers),
        change_openers=_yes(w.change_openers),
        months=Table(list(enumerate(w.months, 1))),
        short_months=_yes(w.short_months),
        capital_months=_yes(w.capital_months),
        doubtful_months=_yes(w.doubtful_months),
        month_adjectives=Table(list(enumerate(w.month_adjectives, 1))),
        month_words=_yes(w.month_words),
        day_endings=_yes(w.day_endings),
        day_ordinals=_integers(w.day_ordinals),
        day_words=_yes(w.day_words),
        span_links=_yes(w.span_links),
        far_links=_yes(w.far_links),
        of_links=_yes(w.of_links),
        weekdays=Table(list(enumerate(w.weekdays))),
        doubtful_weekdays=_yes(w.doubtful_weekdays),
        seasons=Table(w.seasons),
        season_openers=_yes(w.season_openers),
        lone_seasons=_yes(w.lone_seasons),
        doubtful_seasons=_yes(w.doubtful_seasons),
        season_stops=_yes(w.season_stops),
        feasts=Table(w.feasts),
        feast_openers=_yes(w.feast_openers),
        year_words=_yes(w.year_words),
        year_endings=_yes(w.year_endings),
        decade_endings=_yes(w.decade_endings),
        year_links=_yes(w.year_links),
        year_prepositions=_yes(w.year_prepositions),
        year_spans=Table(w.year_spans),
        run_of=_yes(w.run_of),
        run_begins=_yes(w.run_begins),
        run_ends=_yes(w.run_ends),
        list_links=_yes(w.list_links),
        alternatives=_yes(w.alternatives),
        quarter_words=_yes(w.quarter_words),
        half_words=_yes(w.half_words),
        part_words=_yes(w.part_words),
        ordinals=_integers(w.ordinals),
        ordinal_endings=_yes(w.ordinal_endings),
        number_endings=_yes(w.number_endings),
        relative_days=_integers(w.relative_days),
        relative_periods=_integers(w.relative_periods),
        relative_years=_integers(w.relative_years),
        periods=Table(w.periods),
        bare_periods=Table(w.bare_periods),
        ago=_yes(w.ago),
        period_ago=_yes(w.period_ago),
        ahead=_yes(w.ahead),
        ahead_after=_yes(w.ahead_after),
        event_links=_yes(w.event_links),
        maturities=_yes(w.maturities),
        coarse=_yes(w.coarse),
        coarse_alone=_yes(w.coarse_alone),
        date_prepositions=_yes(w.date_prepositions),
        date_limits=Table({Qualifier.AT_MOST: w.deadlines, Qualifier.AT_LEAST: w.earliest}),
        date_limits_after=Table({Qualifier.AT_MOST: w.deadlines_after, Qualifier.AT_LEAST: w.earliest_after}),
        till=_yes(w.till),
        span_ends=_yes(w.span_ends),
        lasting=_yes(w.lasting),
        measures=_yes(w.measures),
        due_for=_yes(w.due_for),
        prolonged=_yes(w.prolonged),
        postponed=_yes(w.postponed),
        postponed_to=_yes(w.postponed_to),
        set_for=_yes(w.set_for),
        held_off=_yes(w.held_off),
        denials=_yes(w.denials),
        not_denied=_yes(w.not_denied),
        past_openers=_yes(w.past_openers),
        past_participles=_yes(w.past_participles),
        participle_openers=_yes(w.participle_openers),
        begun_by_infinitive=_yes(w.begun_by_infinitive),
        past_plans=_yes(w.past_plans),
        clause_links=_yes(w.clause_links),
        not_counts=_yes(w.not_counts),
        wholes=_yes(w.wholes),
        numbered=_yes(w.numbered),
        labels=_yes(w.labels),
        labels_in_words=_yes(w.labels_in_words),
        tense=Table([("future", w.future), ("past", w.past)]),
        tense_endings=Table([("future", w.future_endings), ("past", w.past_endings)]),
        models=_models(w.models),
        number_adjectives=NumberAdjectives(_decimals(w.number_prefixes), w.adjective_tails),
    )


def _models(entries: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """One pattern a thing."""
    heads: dict[str, list[str]] = {}
    for entry in filter(None, entries.split(",")):
        head, _, thing = entry.strip().partition("=")
        heads.setdefault(thing, []).append(re.escape(head).replace(r"\#", r"\d"))
    return tuple((re.compile(f"(?:{'|'.join(h)}){MODEL_TAIL}", re.IGNORECASE), thing) for thing, h in heads.items())
