"""The reader of figures: one pass over the tokens, dates before amounts, then what neighbours lend each other."""

import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.util import find_spec

from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount
from c5db.figures.amounts import read_amounts
from c5db.figures.candidates import (
    begins_amount,
    begins_date,
    begins_figure,
    candidates,
    in_money_sentences,
    speaks_of_money,
)
from c5db.figures.currency_families import with_currencies
from c5db.figures.dates import Found, Scan, counted, joined, limited, read_date
from c5db.figures.lookalikes import past
from c5db.figures.measures import yearly
from c5db.figures.neighbours import settled
from c5db.figures.restatements import with_restatements
from c5db.figures.tokens import NUMBER, WORD, Tokens, tokenize
from c5db.figures.vocabulary import Vocabulary, vocabulary

FALLBACK = "en"
"""A language that has no file of figure words is read with the words of this one."""
LARGEST = Decimal(10) ** 27


def find_figures(text: str, lang: str, published: date | None = None) -> list[Figure]:
    """The figures of `text` in order of place, none overlapping another.

    `published` resolves relative dates; without it they are left out.
    """
    lang = known_language(lang)
    vocab, tokens = vocabulary(lang), tokenize(text)
    amounts, dates = _read(tokens, vocab, lang, published)
    found = [_figure_of_amount(tokens, a) for a in with_currencies(tokens, settled(tokens, amounts, vocab), vocab)] + [
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
    places = in_money_sentences(tokens, candidates(tokens, begins_amount(lang)), speaks_of_money(lang))
    amounts = settled(tokens, _read_amounts(tokens, vocab, places), vocab)
    amounts = with_currencies(tokens, amounts, vocab)
    money = [_figure_of_amount(tokens, a) for a in amounts if a.kind is FigureKind.MONEY]
    return with_restatements(text, money)


def _read(tokens: Tokens, vocab: Vocabulary, lang: str, published: date | None) -> tuple[list[Amount], list[Found]]:
    """The amounts and dates, left to right; what one has taken no other takes."""
    scan = Scan(tokens, vocab, published)
    dated, counting = begins_date(lang), begins_amount(lang)
    amounts: list[Amount] = []
    dates: list[Found] = []
    resume = taken = 0
    for at in candidates(tokens, begins_figure(lang)):
        if at < resume:
            continue
        kind, low = tokens.kinds[at], tokens.lows[at]
        found: Found | None = None
        made: list[Amount] = []
        if kind == NUMBER or dated(low):
            found = read_date(scan, at, bool(dates) and at - dates[-1].last <= 1)
        if (found is None or found.first < taken) and (kind != WORD or counting(low)):
            made = read_amounts(tokens, at, vocab)
            moved = counted(scan, made[0]) if made else None
            found = None if moved is None else limited(scan, moved)
        if found is not None and found.first >= taken:
            span = joined(scan, dates[-1], found) if dates else None
            dates[-1:] = [span] if span else [*dates[-1:], found]
            resume = taken = max(found.last, at + 1)
            continue
        made = [a for a in made if a.first >= taken]
        amounts += made
        resume = max(made[-1].last, at + 1) if made else past(tokens, at)
        taken = resume if made else taken
    return amounts, dates


def _read_amounts(tokens: Tokens, vocab: Vocabulary, places: Sequence[int]) -> list[Amount]:
    """The amounts alone, left to right."""
    amounts: list[Amount] = []
    resume = taken = 0
    for at in places:
        if at < resume:
            continue
        made = [a for a in read_amounts(tokens, at, vocab) if a.first >= taken]
        amounts += made
        resume = max(made[-1].last, at + 1) if made else past(tokens, at)
        taken = resume if made else taken
    return amounts


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
