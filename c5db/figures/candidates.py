"""Where figures can begin: digits, signs of currencies and the words that a language's tables know."""

from bisect import bisect
from collections.abc import Callable, Sequence
from functools import cache

from c5db.figures.currency_signs import CODES, DOLLAR_PREFIXES, SYMBOLS, WRITTEN
from c5db.figures.table import KNOWN_WORDS, heads_of
from c5db.figures.tokens import NUMBER, SENTENCE_ENDS, SIGN, Tokens
from c5db.figures.vocabulary import vocabulary


def candidates(tokens: Tokens, begins: Callable[[str], bool]) -> list[int]:
    """The tokens at which a figure can begin: digits, signs of currencies, some words."""
    return [
        at
        for at, (kind, low) in enumerate(zip(tokens.kinds, tokens.lows, strict=True))
        if kind == NUMBER or (low in SYMBOLS if kind == SIGN else begins(low))
    ]


def in_money_sentences(tokens: Tokens, places: Sequence[int], speaks: Callable[[str], bool]) -> list[int]:
    """The candidates in sentences that name a currency or a scale: no others hold money, or lend to it."""
    ends = sorted(
        tokens.line_starts
        | {at for at, low in enumerate(tokens.lows) if low in SENTENCE_ENDS and tokens.ends_sentence(at)}
    )
    spoken = {bisect(ends, at) for at, low in enumerate(tokens.lows) if low in SYMBOLS or speaks(low)}
    return [at for at in places if bisect(ends, at) in spoken]


@cache
def begins_figure(lang: str) -> Callable[[str], bool]:
    """Whether a word can begin a figure in this language."""
    amount, day = begins_amount(lang), begins_date(lang)
    return _remembered(lambda word: amount(word) or day(word))


@cache
def begins_date(lang: str) -> Callable[[str], bool]:
    """Whether a word can begin a date in this language; a number in words can: «двадцать пятого мая»."""
    v = vocabulary(lang)
    tables = (
        v.months,
        v.month_adjectives,
        v.weekdays,
        v.seasons,
        v.feasts,
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
    heads = heads_of((*tables, v.numbers))
    return _remembered(
        lambda word: (
            word in {"q", "h"}
            or (heads.fit(word) and (v.numbers.get(word) in (20, 30) or any(table.begins(word) for table in tables)))
        )
    )


@cache
def begins_amount(lang: str) -> Callable[[str], bool]:
    """Whether a word can begin an amount in this language."""
    v = vocabulary(lang)
    tables = (v.numbers, v.lone_numbers, v.inverted_scales, v.fractions, v.lone_durations)
    heads = heads_of(tables)
    written = frozenset(map(str.lower, WRITTEN))
    return _remembered(
        lambda word: (
            (heads.fit(word) and any(table.begins(word) for table in tables))
            or v.number_adjectives.get(word) is not None
            or word in DOLLAR_PREFIXES
            or word in written
            or (len(word) == 3 and (v.currencies.get(word) is not None or word.upper() in CODES))
        )
    )


@cache
def speaks_of_money(lang: str) -> Callable[[str], bool]:
    """Whether a word names a currency or a scale in this language."""
    v = vocabulary(lang)
    tables = (v.currencies, v.currency_adjectives, v.minor_units, v.scales, v.lone_numbers)
    heads = heads_of(tables)
    written = frozenset(map(str.lower, (*WRITTEN, *CODES)))
    return _remembered(
        lambda word: word in written or (heads.fit(word) and any(table.begins(word) for table in tables))
    )


def _remembered(answer: Callable[[str], bool]) -> Callable[[str], bool]:
    """The answer, worked out once a word."""
    return _Known(answer).__getitem__


class _Known(dict[str, bool]):
    """The answers so far: most words come again, and are found without a call."""

    def __init__(self, answer: Callable[[str], bool]) -> None:
        self._answer = answer

    def __missing__(self, word: str) -> bool:
        if len(self) >= KNOWN_WORDS:
            self.clear()
        found = self[word] = self._answer(word)
        return found
