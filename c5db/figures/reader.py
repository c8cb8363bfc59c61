"""The reader of figures: one pass over the tokens, dates before amounts, then what neighbours lend each other."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache

from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount
from c5db.figures.amounts import read_amounts
from c5db.figures.dates import Found, Scan, counted, read_date
from c5db.figures.lookalikes import past
from c5db.figures.neighbours import settled
from c5db.figures.restatements import with_restatements
from c5db.figures.tokens import NUMBER, SIGN, Tokens, tokenize
from c5db.figures.vocabulary import DOLLAR_PREFIXES, SYMBOLS, Vocabulary, vocabulary

LANGUAGES = ("ru", "en", "kk")
LARGEST = Decimal(10) ** 27


def find_figures(text: str, lang: str, published: date | None = None) -> list[Figure]:
    """The figures of `text` in order of place, none overlapping another.

    `published` resolves relative dates; without it they are left out. Other languages are read as English.
    """
    lang = lang if lang in LANGUAGES else "en"
    vocab, tokens = vocabulary(lang), tokenize(text)
    amounts, dates = _read(tokens, vocab, begins_figure(lang), published)
    found = [_figure_of_amount(tokens, a) for a in settled(tokens, amounts, vocab)] + [
        _figure_of_date(tokens, d) for d in dates
    ]
    found.sort(key=lambda f: f.span)
    return with_restatements(text, found)


def _read(
    tokens: Tokens, vocab: Vocabulary, begins: Callable[[str], bool], published: date | None
) -> tuple[list[Amount], list[Found]]:
    """The amounts and dates, left to right; what one has taken no other takes."""
    scan = Scan(tokens, vocab, published)
    amounts: list[Amount] = []
    dates: list[Found] = []
    at = taken = 0
    while at < len(tokens):
        kind, low = tokens.kinds[at], tokens.lows[at]
        if kind != NUMBER and not (low in SYMBOLS if kind == SIGN else begins(low)):
            at += 1
            continue
        found = read_date(scan, at, bool(dates) and at - dates[-1].last <= 1)
        if found is not None and found.first >= taken:
            dates.append(found)
            at = taken = max(found.last, at + 1)
            continue
        made = [a for a in read_amounts(tokens, at, vocab) if a.first >= taken]
        if not made:
            at = past(tokens, at) if kind == NUMBER else at + 1
            continue
        found = counted(scan, made[0])
        if found is not None and found.first >= taken:
            dates.append(found)
            at = taken = found.last
            continue
        amounts += made
        at = taken = max(made[-1].last, at + 1)
    return amounts, dates


@cache
def begins_figure(lang: str) -> Callable[[str], bool]:
    """Whether a word can begin a figure in this language; each word is worked out once."""
    v = vocabulary(lang)
    tables = (
        v.numbers,
        v.lone_numbers,
        v.fractions,
        v.lone_durations,
        v.months,
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
    )
    known: dict[str, bool] = {}

    def begins(word: str) -> bool:
        try:
            return known[word]
        except KeyError:
            if len(known) > 200_000:
                known.clear()
            answer = known[word] = (
                any(table.begins(word) for table in tables)
                or v.number_adjective(word) is not None
                or word in DOLLAR_PREFIXES
                or word in {"q", "h"}
                or (len(word) == 3 and v.currencies.get(word) is not None)
            )
            return answer

    return begins


def _figure_of_amount(tokens: Tokens, amount: Amount) -> Figure:
    span = Span(tokens.starts[amount.first], tokens.ends[amount.last - 1])
    return Figure(
        amount.kind or FigureKind.MONEY,
        span,
        tokens.text[span.start : span.end],
        _plain(amount.low),
        None if amount.high is None else _plain(amount.high),
        None,
        amount.unit,
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
