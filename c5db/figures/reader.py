"""The reader of figures: one pass over the tokens, dates before amounts, then what neighbours lend each other."""

import sys
from bisect import bisect
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.util import find_spec

from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount
from c5db.figures.amounts import read_amounts
from c5db.figures.dates import Found, Scan, counted, read_date
from c5db.figures.lookalikes import past
from c5db.figures.measures import yearly
from c5db.figures.neighbours import settled
from c5db.figures.restatements import with_restatements
from c5db.figures.table import KNOWN_WORDS
from c5db.figures.tokens import NUMBER, SENTENCE_ENDS, SIGN, Tokens, tokenize
from c5db.figures.vocabulary import DOLLAR_PREFIXES, SYMBOLS, Vocabulary, vocabulary

FALLBACK = "en"
"""A language that has no file of figure words is read with the words of this one."""
LARGEST = Decimal(10) ** 27


def find_figures(text: str, lang: str, published: date | None = None) -> list[Figure]:
    """The figures of `text` in order of place, none overlapping another.

    `published` resolves relative dates; without it they are left out.
    """
    lang = known_language(lang)
    vocab, tokens = vocabulary(lang), tokenize(text)
    amounts, dates = _read(tokens, vocab, begins_figure(lang), published)
    found = [_figure_of_amount(tokens, a) for a in settled(tokens, amounts, vocab)] + [
        _figure_of_date(tokens, d) for d in dates
    ]
    found.sort(key=lambda f: f.span)
    return with_restatements(text, found)


@cache
def known_language(lang: str) -> str:
    """The language itself, where it has a file of figure words."""
    name = f"c5db.languages.{lang}.figures"
    if name in sys.modules:
        return lang
    try:
        return lang if lang.isidentifier() and find_spec(name) else FALLBACK
    except ModuleNotFoundError:
        return FALLBACK


def find_money(text: str, lang: str) -> list[Figure]:
    """The sums of money alone: without dates, nothing needs a publication date, and most of the work falls away."""
    lang = known_language(lang)
    vocab, tokens = vocabulary(lang), tokenize(text)
    candidates = _in_money_sentences(tokens, _candidates(tokens, begins_amount(lang)), speaks_of_money(lang))
    amounts = settled(tokens, _read_amounts(tokens, vocab, candidates), vocab)
    money = [_figure_of_amount(tokens, a) for a in amounts if a.kind is FigureKind.MONEY]
    return with_restatements(text, money)


def _read(
    tokens: Tokens, vocab: Vocabulary, begins: Callable[[str], bool], published: date | None
) -> tuple[list[Amount], list[Found]]:
    """The amounts and dates, left to right; what one has taken no other takes."""
    scan = Scan(tokens, vocab, published)
    amounts: list[Amount] = []
    dates: list[Found] = []
    resume = taken = 0
    for at in _candidates(tokens, begins):
        if at < resume:
            continue
        found = read_date(scan, at, bool(dates) and at - dates[-1].last <= 1)
        made: list[Amount] = []
        if found is None or found.first < taken:
            made = read_amounts(tokens, at, vocab)
            found = counted(scan, made[0]) if made else None
        if found is not None and found.first >= taken:
            dates.append(found)
            resume = taken = max(found.last, at + 1)
            continue
        made = [a for a in made if a.first >= taken]
        amounts += made
        resume = max(made[-1].last, at + 1) if made else past(tokens, at)
        taken = resume if made else taken
    return amounts, dates


def _read_amounts(tokens: Tokens, vocab: Vocabulary, candidates: Sequence[int]) -> list[Amount]:
    """The amounts alone, left to right."""
    amounts: list[Amount] = []
    resume = taken = 0
    for at in candidates:
        if at < resume:
            continue
        made = [a for a in read_amounts(tokens, at, vocab) if a.first >= taken]
        amounts += made
        resume = max(made[-1].last, at + 1) if made else past(tokens, at)
        taken = resume if made else taken
    return amounts


def _candidates(tokens: Tokens, begins: Callable[[str], bool]) -> list[int]:
    """The tokens at which a figure can begin: digits, signs of currencies, some words."""
    return [
        at
        for at, (kind, low) in enumerate(zip(tokens.kinds, tokens.lows, strict=True))
        if kind == NUMBER or (low in SYMBOLS if kind == SIGN else begins(low))
    ]


def _in_money_sentences(tokens: Tokens, candidates: Sequence[int], speaks: Callable[[str], bool]) -> list[int]:
    """The candidates in sentences that name a currency or a scale: no others hold money, or lend to it."""
    ends = sorted(
        tokens.line_starts
        | {at for at, low in enumerate(tokens.lows) if low in SENTENCE_ENDS and tokens.ends_sentence(at)}
    )
    spoken = {bisect(ends, at) for at, low in enumerate(tokens.lows) if low in SYMBOLS or speaks(low)}
    return [at for at in candidates if bisect(ends, at) in spoken]


@cache
def begins_figure(lang: str) -> Callable[[str], bool]:
    """Whether a word can begin a figure in this language."""
    v = vocabulary(lang)
    dates = (
        v.months,
        v.month_adjectives,
        v.weekdays,
        v.seasons,
        v.ordinals,
        v.day_ordinals,
        v.relative_days,
        v.relative_periods,
        v.relative_years,
        v.periods,
        v.bare_periods,
        v.period_ago,
        v.ahead,
    )
    amount = begins_amount(lang)
    return _remembered(lambda word: amount(word) or word in {"q", "h"} or any(table.begins(word) for table in dates))


@cache
def begins_amount(lang: str) -> Callable[[str], bool]:
    """Whether a word can begin an amount in this language."""
    v = vocabulary(lang)
    tables = (v.numbers, v.lone_numbers, v.fractions, v.lone_durations)
    return _remembered(
        lambda word: (
            any(table.begins(word) for table in tables)
            or v.number_adjective(word) is not None
            or word in DOLLAR_PREFIXES
            or (len(word) == 3 and v.currencies.get(word) is not None)
        )
    )


@cache
def speaks_of_money(lang: str) -> Callable[[str], bool]:
    """Whether a word names a currency or a scale in this language."""
    v = vocabulary(lang)
    tables = (v.currencies, v.currency_adjectives, v.minor_units, v.scales, v.lone_numbers)
    return _remembered(lambda word: any(table.begins(word) for table in tables))


def _remembered(answer: Callable[[str], bool]) -> Callable[[str], bool]:
    """The answer, worked out once a word."""
    known: dict[str, bool] = {}

    def begins(word: str) -> bool:
        found = known.get(word)
        if found is None:
            if len(known) >= KNOWN_WORDS:
                known.clear()
            found = known[word] = answer(word)
        return found

    return begins


def _figure_of_amount(tokens: Tokens, amount: Amount) -> Figure:
    """The figure in the units of the database: flows by the year; the quote keeps what is stated."""
    span = Span(tokens.starts[amount.first], tokens.ends[amount.last - 1])
    unit, times = yearly(amount.unit)
    return Figure(
        amount.kind or FigureKind.MONEY,
        span,
        tokens.text[span.start : span.end],
        _plain(amount.low * times),
        None if amount.high is None else _plain(amount.high * times),
        None,
        unit,
        amount.qualifier,
        amount.inherited,
        rule=amount.rule,
    )


def _plain(value: Decimal) -> Decimal:
    """Without an exponent or trailing zeros."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if abs(value) < LARGEST else value
    return value.normalize()


def _figure_of_date(tokens: Tokens, found: Found) -> Figure:
    span = Span(tokens.starts[found.first], tokens.ends[found.last - 1])
    return Figure(
        FigureKind.DATE,
        span,
        tokens.text[span.start : span.end],
        value_text=found.value,
        unit="date",
        qualifier=found.qualifier,
        relative=found.relative,
        rule=found.rule,
    )
