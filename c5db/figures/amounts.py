"""Amounts: a currency or nothing, a number or a range of two, a unit, and the hedges around them."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.adjectives import read_adjective
from c5db.figures.amount import Amount, Lacks
from c5db.figures.currencies import read_currency
from c5db.figures.durations import timed
from c5db.figures.hedges import hedge_within, hedged
from c5db.figures.lookalikes import label, model_like, named_before, ordinal, refused
from c5db.figures.measures import SPEED, rate_before
from c5db.figures.number import Number
from c5db.figures.ranges import read_listed, read_pair
from c5db.figures.shares import read_fraction, read_split
from c5db.figures.terms import Term, read_term, unit_of
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.unit import Unit
from c5db.figures.units import case_ending, read_unit
from c5db.figures.vocabulary import Vocabulary

ENDS = {".", ",", ";", ":", "!", "?", ")", "»", "”", '"', "—", "–"}
FIRST_YEAR, LAST_YEAR = 1900, 2100
ONE = Decimal(1)
COUNTED = {"things", "things a time", "measure"}
"""Rules of units whose number may be an ordinal: «174-е место», «на 25-м заседании»."""


def read_amounts(tokens: Tokens, at: int, vocab: Vocabulary) -> list[Amount]:
    """The amount that begins at token `at` (two for a change or a split), or nothing."""
    whole = _in_a_word(tokens, at, vocab) if tokens.is_word(at) else None
    if whole:
        return [hedged(tokens, whole, vocab)]
    split = read_split(tokens, at, vocab)
    if split:
        return split
    term = read_term(tokens, at, vocab)
    if term is None or (term.currency is None and label(tokens, term.number, term.first, vocab)):
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
        return (
            _thing_before(tokens, term, vocab) or _inverted(tokens, term, vocab) or _without_unit(tokens, term, vocab)
        )
    if "=" in (tokens.low(unit.last), tokens.low(term.first - 1)):
        return None  # «1 доллар = 520 тенге» is an exchange rate.
    if (
        unit.rule == SPEED
        or number.value == 0
        or (unit.rule in COUNTED and not _countable(tokens, number, unit, vocab))
    ):
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


def _countable(tokens: Tokens, number: Number, unit: Unit | None, vocab: Vocabulary) -> bool:
    """Whether a number can count things: no ordinal, no fraction, not «один» (an article more than a count)."""
    if ordinal(tokens, number, vocab):
        return False
    if unit is not None and unit.rule == "measure":
        return True
    if tokens.low(number.first - 1) == "+" or (number.bare != number.bare.to_integral_value() and not number.scaled):
        return False
    return not (number.in_words and number.value == 1)


def _thing_before(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A count told after its thing: «рабочих мест — не менее 700»."""
    number = term.number
    if not _clause_ends(tokens, term.last) or not _countable(tokens, number, None, vocab) or _year_like(number):
        return None
    made = hedged(
        tokens, Amount(term.first, term.last, number, FigureKind.COUNT, number.value, rule="things before"), vocab
    )
    if tokens.low(made.first - 1) not in DASHES | {":"} or tokens.tight(made.first - 1):
        return None
    named = vocab.things.before(tokens.lows, made.first - 1)
    if named is None:
        return None
    return Amount(term.first, term.last, number, FigureKind.COUNT, number.value, None, named[0], rule="things before")


def _inverted(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """«лет десять», «человек двадцать»: what stands before the number makes it approximate."""
    at, number = term.first - 1, term.number
    named = tokens.is_word(at) and vocab.inverted.get(tokens.lows[at]) and not tokens.new_line(term.first)
    if not named or tokens.is_number(at - 1) or vocab.numbers.get(tokens.low(at - 1)) is not None:
        return None
    unit = read_unit(tokens, number, at, vocab)
    if unit is None or unit.last != term.first:
        return None
    value = unit.measured(number.value)
    return Amount(
        at, term.last, number, unit.kind, value, None, unit.name, Qualifier.ABOUT, rule=f"inverted, {unit.rule}"
    )


def _without_unit(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A number whose unit a neighbour must lend: it has a scale, is of the things spoken of, or ends a clause."""
    number = term.number
    if number.value == 0 or ordinal(tokens, number, vocab) or _numbers_a_line(tokens, term):
        return None
    lacks, last = None, term.last
    if _number_follows(tokens, term.last, vocab) and not number.scaled:
        lacks = Lacks.WHOLE
    pronoun = vocab.things_spoken_of.at(tokens.lows, term.last + case_ending(tokens, term.last))
    parted = case_ending(tokens, term.last) == 2 and vocab.part_endings.get(tokens.low(term.last + 1))
    if (pronoun or parted) and not number.scaled:
        lacks = Lacks.THING
    elif lacks is None and number.scaled:
        lacks = Lacks.CURRENCY
    elif (
        lacks is None
        and _clause_ends(tokens, term.last)
        and not (_year_like(number) or named_before(tokens, term.first))
    ):
        lacks = Lacks.UNIT
    if lacks is None or (number.value == 1 and lacks is not Lacks.THING):
        return None
    return Amount(
        term.first, last, number, None, number.value, rule=f"without a unit ({lacks.name.lower()})", lacks=lacks
    )


def _numbers_a_line(tokens: Tokens, term: Term) -> bool:
    """«3. Вакансия»: the number of a line in a list."""
    return (term.first == 0 or tokens.new_line(term.first)) and tokens.low(term.last) in {".", ")"}


def _number_follows(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the number is a part of another: «пять из 12», "five of the ten"."""
    link = vocab.part_links.at(tokens.lows, at)
    if link is None:
        return False
    return any(tokens.is_number(p) or vocab.numbers.get(tokens.low(p)) is not None for p in (link[1], link[1] + 1))


def _clause_ends(tokens: Tokens, at: int) -> bool:
    at += case_ending(tokens, at)
    return at >= len(tokens) or tokens.lows[at] in ENDS or tokens.new_line(at)


def _year_like(number: Number) -> bool:
    return number.digits.isdigit() and len(number.digits) == 4 and FIRST_YEAR <= number.value <= LAST_YEAR


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
