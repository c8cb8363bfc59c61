"""Currencies behind a number: a sign, a code or a name, with the adjective that says whose it is."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.currency_families import of_family
from c5db.figures.currency_signs import CODES, SYMBOLS
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.unit import ONE, Unit
from c5db.figures.vocabulary import Vocabulary

CENTS = Decimal(100)
WORDS_NOT_CODES = {"try", "rub", "sek", "inr", "ron", "cad", "all", "sar", "aud"}
"""Codes that in lower case are words."""


def read_currency(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """The currency at token `at`: «₸», "USD", «белорусских рублей», «долл. США»."""
    if tokens.low(at) in SYMBOLS:
        return Unit(FigureKind.MONEY, SYMBOLS[tokens.lows[at]], at + 1, rule="currency sign after")
    if tokens.low(at) in DASHES and tokens.tight(at):
        at += 1
    if not tokens.is_word(at):
        return None
    whose, place = _whose_before(tokens, at, vocab)
    minor = vocab.minor_units.get(tokens.low(place))
    if minor is not None:
        return Unit(FigureKind.MONEY, minor, _whose_after(tokens, place + 1, vocab)[1], ONE, CENTS, rule="minor unit")
    name = vocab.currencies.at(tokens.lows, place)
    if name is None and place != at:
        whose, name = None, vocab.currencies.at(tokens.lows, at)
    if name is None and tokens.raw(at) in CODES:
        return Unit(FigureKind.MONEY, tokens.raw(at), at + 1, rule="currency code")
    if name is None or (tokens.raw(name[1] - 1).islower() and tokens.raw(name[1] - 1) in WORDS_NOT_CODES):
        return None
    code, last = name
    owner, last = _whose_after(tokens, last, vocab)
    return Unit(FigureKind.MONEY, of_family(code, owner or whose), last, rule="currency word")


def _whose_before(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str | None, int]:
    """The adjective, and where the name begins: «белорусских», "U.S."."""
    found = vocab.currency_adjectives.at(tokens.lows, at)
    if found is None:
        return None, at
    place = found[1]
    while tokens.low(place) in {".", "-"} and tokens.tight(place):
        place += 1
    return found[0], place


def _whose_after(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str | None, int]:
    """Past the full stop of «долл.» and the country of «долларов США»."""
    if tokens.low(at) == "." and tokens.tight(at) and vocab.shortened.get(tokens.lows[at - 1]):
        at += 1
    country = vocab.currency_countries.get(tokens.low(at))
    if country is None or not tokens.raw(at)[:1].isupper():
        return None, at
    return country, at + 1
