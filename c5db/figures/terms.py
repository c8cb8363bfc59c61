"""A number with the currency before it: «$1,1», "USD 300", "C$45"."""

import re
from dataclasses import dataclass

from c5db.domain.vocab import FigureKind
from c5db.figures.currency_signs import CODES, DOLLAR_PREFIXES, LEAST, SYMBOLS, WRITTEN
from c5db.figures.lookalikes import among_codes, exchange_rate, glued
from c5db.figures.number import Number
from c5db.figures.numbers import read_number
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.unit import Unit
from c5db.figures.units import read_unit
from c5db.figures.vocabulary import Vocabulary

_CENTS = re.compile(r"\d[.]\d\d$")
"""Hundredths as prices have them: "P12.40 a share"."""


@dataclass(frozen=True, slots=True)
class Term:
    """A number at tokens `first` to `last` (exclusive), with the currency that stands before it."""

    first: int
    last: int
    number: Number
    currency: str | None = None


def read_term(tokens: Tokens, at: int, vocab: Vocabulary) -> Term | None:
    """The term that begins at token `at`; a number hung on other signs is none."""
    if at >= len(tokens):
        return None
    currency, place = _currency_before(tokens, at, vocab)
    number = read_number(tokens, place, vocab) if place < len(tokens) else None
    if number is None:
        return None
    if currency is None:
        rate = among_codes(tokens, number.first) and exchange_rate(tokens, number.first - 1, number)
        return None if rate or glued(tokens, number, vocab) else Term(number.first, number.last, number)
    if exchange_rate(tokens, at, number):
        return None
    sure = _large(number) or _CENTS.search(number.digits) or _up_to_large(tokens, number, vocab)
    if _doubtful(tokens, at, vocab) and not sure:
        return None
    return Term(at, number.last, number, currency)


def _currency_before(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str | None, int]:
    """The currency at token `at`, with the place of its number; none and `at` itself where no currency stands there."""
    low = tokens.lows[at]
    if tokens.tight(at) and tokens.is_number(at - 1):
        return None, at  # within an account: «KZ75125KZT1001300335»
    if low in SYMBOLS:
        return SYMBOLS[low], at + 1
    if not tokens.is_word(at):
        return None, at
    if low in DOLLAR_PREFIXES and tokens.low(at + 1) in SYMBOLS and (tokens.tight(at + 1) or low == "us"):
        return (DOLLAR_PREFIXES[low] if tokens.lows[at + 1] == "$" else SYMBOLS[tokens.lows[at + 1]]), at + 2
    if len(low) == 3 and tokens.raw(at).isupper():
        code = vocab.currencies.get(low)
        after = at + 2 if tokens.low(at + 1) in SYMBOLS else at + 1
        code = code or (tokens.raw(at) if tokens.raw(at) in CODES else None)
        if code and tokens.is_number(after):
            return code, after
    written = WRITTEN.get(tokens.raw(at))
    if written:
        place = at + 2 if tokens.low(at + 1) in {".", "¢", "₵"} and tokens.tight(at + 1) else at + 1
        near = len(low) > 1 or tokens.tight(place)  # "R500m"
        return (written, place) if near and tokens.is_number(place) else (None, at)
    return None, at


def _doubtful(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the letters at `at` may be something else than a currency."""
    signed = tokens.lows[at] in DOLLAR_PREFIXES and tokens.low(at + 1) in SYMBOLS  # "R$", but not "R134"
    return tokens.is_word(at) and not signed and vocab.currencies.get(tokens.lows[at]) is None


def _large(number: Number) -> bool:
    return number.scaled or number.value >= LEAST


def _up_to_large(tokens: Tokens, number: Number, vocab: Vocabulary) -> bool:
    """Whether a dash leads on to a large number, whose scale is this one's too: "Rs 500-600 crore", "Rs 5-Rs 6bn"."""
    if tokens.low(number.last) not in DASHES or number.last + 1 >= len(tokens):
        return False
    _, place = _currency_before(tokens, number.last + 1, vocab)
    upper = read_number(tokens, place, vocab) if tokens.is_number(place) else None
    return upper is not None and _large(upper)


def unit_of(tokens: Tokens, term: Term, vocab: Vocabulary) -> Unit | None:
    """The unit of a term: the currency before it, or what follows it."""
    if term.currency:
        return Unit(FigureKind.MONEY, term.currency, term.last, rule="currency before")
    return read_unit(tokens, term.number, term.last, vocab)
