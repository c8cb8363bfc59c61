"""Amounts: a currency or nothing, a number or a range of two, a unit, and the hedges around them."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.adjectives import read_adjective
from c5db.figures.amount import Amount
from c5db.figures.currencies import read_currency
from c5db.figures.durations import timed
from c5db.figures.hedges import hedge_within, hedged
from c5db.figures.lookalikes import countable, label, model_like, named_model, refused
from c5db.figures.measures import POWERS, SPEED, rate_before, read_measure
from c5db.figures.number import Number
from c5db.figures.numbers import read_number
from c5db.figures.pairs import read_listed, read_pair
from c5db.figures.shares import read_fraction, read_split
from c5db.figures.terms import Term, read_term, unit_of
from c5db.figures.tokens import Tokens
from c5db.figures.unit import Unit
from c5db.figures.unitless import read_unitless
from c5db.figures.units import read_unit
from c5db.figures.vocabulary import Vocabulary

ONE = Decimal(1)
TIMES = frozenset("xх×*")
"""Signs of multiplication, the Latin and the Cyrillic letter among them."""
MOST_UNITS = 1000


def read_amounts(tokens: Tokens, at: int, vocab: Vocabulary) -> list[Amount]:
    """The amount that begins at token `at` (two for a change or a split), or nothing."""
    whole = _in_a_word(tokens, at, vocab) if tokens.is_word(at) else None
    if whole:
        return [hedged(tokens, whole, vocab)]
    split = read_split(tokens, at, vocab)
    if split:
        return split
    several = _several(tokens, at, vocab)
    if several:
        return [hedged(tokens, several, vocab)]
    term = read_term(tokens, at, vocab)
    if term is None or (term.currency is None and label(tokens, term.number, term.first, vocab)):
        return []
    if term.currency is None and named_model(tokens, term.number, vocab):
        return []
    two = read_pair(tokens, term, vocab)
    if two:
        return [_at_rate(tokens, amount, vocab) for amount in two]
    if term.currency is None and model_like(tokens, term.number, vocab):
        return []
    amount = _single(tokens, term, vocab)
    return [] if amount is None else [_at_rate(tokens, hedged(tokens, amount, vocab), vocab)]


def _in_a_word(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """An amount that a word holds by itself: «половина», «тридцатилетний», «полгода»."""
    return read_fraction(tokens, at, vocab) or read_adjective(tokens, at, vocab) or _lone_time(tokens, at, vocab)


def _several(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """The power of some units alike: «2х660 МВт», "4×50 MW"."""
    if tokens.low(at + 1) not in TIMES or tokens.tight(at + 1) != tokens.tight(at + 2):
        return None
    count = read_number(tokens, at, vocab) if tokens.is_number(at) else None
    each = read_number(tokens, at + 2, vocab) if tokens.is_number(at + 2) else None
    if count is None or each is None or count.last != at + 1 or not 1 < count.value < MOST_UNITS or _hangs(tokens, at):
        return None
    unit = read_measure(tokens, each.last, vocab)
    if unit is None or unit.name not in POWERS:
        return None
    value = count.value * unit.measured(each.value)
    return Amount(at, unit.last, each, unit.kind, value, None, unit.name, rule=f"times, {unit.rule}")


def _hangs(tokens: Tokens, at: int) -> bool:
    """Whether the token at `at` hangs on a letter or a sign before it, but a bracket or quote: «Г-2х660»."""
    return tokens.tight(at) and tokens.low(at - 1) not in "(«„“"


def _lone_time(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """A time without a number: «ещё на год», «полгода», "over the coming decade"."""
    found = vocab.lone_durations.at(tokens.lows, at)
    if found is None:
        return None
    days, last = found
    unit = timed(days, last)
    return Amount(
        at,
        last,
        Number(at, last, ONE, in_words=True),
        unit.kind,
        unit.measured(ONE),
        None,
        unit.name,
        rule="time without a number",
    )


def _single(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """An amount of one number; its kind is None where the unit must come from a neighbour."""
    number = term.number
    if term.currency is None and refused(tokens, term.last, vocab):
        return None
    unit = unit_of(tokens, term, vocab) or _behind_hedge(tokens, term, vocab)
    if unit is None:
        listed = read_listed(tokens, term, vocab)
        if listed is not None:
            return listed
        return read_unitless(tokens, term, vocab)
    if "=" in (tokens.low(unit.last), tokens.low(term.first - 1)):
        return None  # «1 доллар = 520 тенге» is an exchange rate.
    if unit.rule == SPEED or number.value == 0 or not countable(tokens, number, unit, vocab):
        return None
    value, last = _with_cents(tokens, unit.measured(number.value), unit, vocab)
    return Amount(
        term.first,
        last,
        number,
        unit.kind,
        value,
        None,
        unit.name,
        rule=unit.rule,
        generic=unit.generic,
    )


def _with_cents(tokens: Tokens, value: Decimal, unit: Unit, vocab: Vocabulary) -> tuple[Decimal, int]:
    """The value with the hundredths that follow it, and the place after them: «5 руб. 40 коп.»."""
    if unit.kind is not FigureKind.MONEY or not tokens.is_number(unit.last) or tokens.new_line(unit.last):
        return value, unit.last
    cents = read_term(tokens, unit.last, vocab)
    minor = None if cents is None else read_currency(tokens, cents.last, vocab)
    if (
        cents is None
        or minor is None
        or minor.rule != "minor unit"
        or minor.name != unit.name
        or unit.rule == minor.rule
    ):
        return value, unit.last
    return value + minor.measured(cents.number.value), minor.last


def _behind_hedge(tokens: Tokens, term: Term, vocab: Vocabulary) -> Unit | None:
    """The unit behind a hedge: «300-ге жуық маман», «миллиардтан астам теңге»."""
    hedge = hedge_within(tokens, term.last, vocab)
    return None if hedge is None else read_unit(tokens, term.number, hedge[1], vocab)


def _at_rate(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> Amount:
    """The amount with the rate told before it: «жылына 300 мың тонна»."""
    if amount.kind is not FigureKind.COUNT and amount.unit != "kWh":
        return amount
    rate = rate_before(tokens, amount.first, vocab)
    if rate is None:
        return amount
    return Amount(
        rate[1],
        amount.last,
        amount.number,
        FigureKind.CAPACITY,
        amount.low,
        amount.high,
        f"{amount.unit}/{rate[0]}",
        amount.qualifier,
        rule=f"{amount.rule}, rate before",
        generic=amount.generic,
    )
