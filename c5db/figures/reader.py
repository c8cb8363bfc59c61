"""The reader of figures: one pass over the tokens, dates before amounts, then what neighbours lend each other."""

import bisect
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind
from c5db.figures.amounts import Amount, inherit, read_amounts
from c5db.figures.dates import DateReader, Found
from c5db.figures.tokens import NUMBER, SIGN, Tokens, tokenize
from c5db.figures.vocabulary import DOLLAR_PREFIXES, SYMBOLS, Vocabulary, vocabulary

LANGUAGES = ("ru", "en", "kk")


def find_figures(text: str, lang: str, published: date | None = None) -> list[Figure]:
    """The figures of `text` in order of place, none overlapping another.

    `published` resolves relative dates; without it they are left out. A language other than ru, en, kk is read as English.
    """
    vocab = vocabulary(lang if lang in LANGUAGES else "en")
    starts = _starts(lang if lang in LANGUAGES else "en")
    tokens = tokenize(text)
    dates = DateReader(tokens, vocab, published)
    amounts: list[Amount | None] = []
    days: list[Found] = []
    at, taken = 0, 0
    while at < len(tokens):
        kind, low = tokens.kinds[at], tokens.lows[at]
        if kind != NUMBER and not (low in SYMBOLS if kind == SIGN else starts(low)):
            at += 1
            continue
        found = dates.read(at)
        if found is not None and found.first >= taken:
            days.append(found)
            at = taken = max(found.last, at + 1)
            continue
        made = [a for a in read_amounts(tokens, at, vocab) if a.first >= taken]
        if not made:
            at += 1 if kind != NUMBER else _past_digits(tokens, at)
            continue
        ago = _ago(tokens, made[0], vocab, published)
        if ago is not None:
            days.append(ago)
            at = taken = ago.last
            continue
        amounts += made
        at = taken = max(made[-1].last, at + 1)
    return _figures(tokens, _settled(tokens, amounts), days)


@cache
def _starts(lang: str):  # type: ignore[no-untyped-def]
    """Whether a word can begin a figure; each word is worked out once."""
    v = vocabulary(lang)
    known: dict[str, bool] = {}
    tables = (
        v.numbers, v.lone_scales, v.fractions, v.months, v.weekdays, v.seasons, v.relative_days, v.relative_periods, v.relative_years, v.periods,
    )  # fmt: skip
    phrase_heads = {head for t in (v.fractions, v.relative_days) for head in t._phrases}

    def begins(word: str) -> bool:
        try:
            return known[word]
        except KeyError:
            answer = known[word] = (
                any(table.get(word) is not None for table in tables)
                or v.ordinals.get(word) is not None
                or word in phrase_heads
                or word in DOLLAR_PREFIXES
                or word == "q"
                or (len(word) == 3 and v.currencies.get(word) is not None)
                or v.decade.get(word) is not None
            )
            return answer

    return begins


def _past_digits(tokens: Tokens, at: int) -> int:
    """How many tokens to pass: a run of digits and hyphens that is no figure is passed as a whole."""
    place = at + 1
    while (
        place + 1 < len(tokens)
        and tokens.lows[place] in {"-", ":", "/"}
        and tokens.tight(place)
        and tokens.tight(place + 1)
        and tokens.kinds[place + 1] == NUMBER
    ):
        place += 2
    return place - at


def _ago(tokens: Tokens, amount: Amount, vocab: Vocabulary, published: date | None) -> Found | None:
    """«три дня назад», "two months ago": a duration that is a date."""
    if amount.kind is not FigureKind.DURATION or published is None or not vocab.ago.at(tokens.lows, amount.last):
        return None
    if not vocab.words.decimal_comma and tokens.lows[amount.last] == "earlier":
        return None
    years = amount.low
    last = (vocab.ago.at(tokens.lows, amount.last) or (True, amount.last))[1]
    if years >= 1:
        value = str(published.year - int(years))
    elif years * 12 == (years * 12).to_integral_value():
        months = published.year * 12 + published.month - 1 - int(years * 12)
        value = f"{months // 12}-{months % 12 + 1:02d}"
    else:
        value = (published - timedelta(days=round(years * 365))).isoformat()
    return Found(amount.first, last, value, True, rule="ago")


def _settled(tokens: Tokens, amounts: list[Amount | None]) -> list[Amount]:
    """The amounts with what they inherit; those that found no unit left out."""
    breaks = [i for i, low in enumerate(tokens.lows) if low in {".", "!", "?"} or "\n" in tokens.gap(i)]
    sentence_of = [bisect.bisect_right(breaks, a.first) if a else -1 for a in amounts]
    for index, amount in list(inherit(amounts, sentence_of)):
        amounts[index] = amount
    return [a for a in amounts if a is not None]


def _figures(tokens: Tokens, amounts: list[Amount], days: list[Found]) -> list[Figure]:
    found = [_figure_of_amount(tokens, a) for a in amounts] + [_figure_of_date(tokens, d) for d in days]
    found.sort(key=lambda f: f.span)
    return [_with_restatement(tokens.text, found, index) for index in range(len(found))]


def _figure_of_amount(tokens: Tokens, amount: Amount) -> Figure:
    span = Span(tokens.starts[amount.first], tokens.ends[amount.last - 1])
    kind = amount.kind or FigureKind.MONEY
    return Figure(
        kind, span, tokens.text[span.start : span.end], _plain(amount.low), None if amount.high is None else _plain(amount.high), None, amount.unit,
        amount.qualifier, amount.inherited, rule=amount.rule,
    )  # fmt: skip


def _plain(value: Decimal) -> Decimal:
    """Without an exponent or trailing zeros."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if abs(value) < Decimal(10) ** 27 else value
    return value.normalize()


def _figure_of_date(tokens: Tokens, found: Found) -> Figure:
    span = Span(tokens.starts[found.first], tokens.ends[found.last - 1])
    return Figure(
        FigureKind.DATE, span, tokens.text[span.start : span.end], value_text=found.value, unit="date", qualifier=found.qualifier, relative=found.relative, rule=found.rule,
    )  # fmt: skip


def _with_restatement(text: str, figures: list[Figure], index: int) -> Figure:
    """A sum in brackets right behind a sum in another currency gives the same sum again."""
    figure = figures[index]
    if not index or figure.kind is not FigureKind.MONEY:
        return figure
    before = figures[index - 1]
    between = text[before.span.end : figure.span.start]
    bracketed = between.strip() in {"(", ", или", "или", "or", ", or", "(или", "(or", "немесе", ", немесе", "(около"}
    if (
        before.kind is FigureKind.MONEY
        and before.unit != figure.unit
        and figure.unit
        and bracketed
        and before.restates is None
    ):
        return Figure(
            figure.kind, figure.span, figure.quote, figure.value, figure.value_max, None, figure.unit, figure.qualifier, figure.inherited, restates=index - 1, rule=figure.rule,
        )  # fmt: skip
    return figure
