"""Amounts of two ends: a range as one («10–15 млн»), a change as two («с 30 до 45 %»), the first of a list of two."""

from dataclasses import replace
from decimal import Decimal

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.amount import Amount, Lacks
from c5db.figures.hedges import hedge_before
from c5db.figures.lookalikes import clause_ends, refused
from c5db.figures.terms import Term, unit_of
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.unit import Unit
from c5db.figures.vocabulary import Vocabulary

LONGEST_TIME = 1000
WHOLE = 100


def make_range(tokens: Tokens, one: Term, two: Term, first: int, vocab: Vocabulary) -> list[Amount]:
    """One amount with both ends; nothing where the ends do not rise."""
    one = _of_hundreds(tokens, one, two, vocab)
    units = _common_unit(tokens, one, two, vocab)
    if units is None:
        return _bare_range(tokens, one, two, first, vocab)
    own, unit, _ = units
    low, high = _ends(one, two, own, unit, change=False)
    if low >= high or low == 0 or (unit.kind is FigureKind.DURATION and high > LONGEST_TIME):
        return []
    made = Amount(
        first,
        unit.last,
        two.number,
        unit.kind,
        low,
        high,
        unit.name,
        Qualifier.RANGE,
        rule=f"range, {unit.rule}",
        generic=unit.generic,
    )
    hedge = hedge_before(tokens, made, vocab)
    if hedge:
        made = replace(made, first=hedge[1])
    return [_lacking(made, unit)]


def _of_hundreds(tokens: Tokens, one: Term, two: Term, vocab: Vocabulary) -> Term:
    """The lower end, where the hundreds of the upper are its own too: "three to four hundred"."""
    number, upper = one.number, two.number
    alike = number.in_words and upper.in_words and number.bare * WHOLE < upper.bare and upper.bare % WHOLE == 0
    if not alike or not any(map(vocab.hundreds.get, tokens.lows[upper.first : upper.last])):
        return one
    return replace(one, number=replace(number, bare=number.bare * WHOLE))


def _bare_range(tokens: Tokens, one: Term, two: Term, first: int, vocab: Vocabulary) -> list[Amount]:
    """Both ends without a unit, which a neighbour must lend: «стоил 60 долларов, просят от 50 до 55»."""
    low, high = one.number.value, two.number.value
    worded = first < one.first
    if not worded or not 0 < low < high or unit_of(tokens, two, vocab) or not clause_ends(tokens, two.last):
        return []
    rule = "range without a unit"
    return [Amount(first, two.last, two.number, None, low, high, None, Qualifier.RANGE, rule=rule, lacks=Lacks.UNIT)]


def make_change(tokens: Tokens, one: Term, two: Term, first: int, place: int, vocab: Vocabulary) -> list[Amount]:
    """Two amounts: what it was and what it became."""
    units = _common_unit(tokens, one, two, vocab)
    if units is None:
        return []
    own, unit, lent = units
    low, high = _ends(one, two, own, unit, change=True)
    left = own.last if own else one.last
    return [
        _lacking(
            Amount(
                first,
                left,
                one.number,
                unit.kind,
                low,
                None,
                unit.name,
                inherited=own is None,
                change=True,
                rule=f"change from, {unit.rule}",
            ),
            unit,
        ),
        _lacking(
            Amount(
                place,
                unit.last,
                two.number,
                unit.kind,
                high,
                None,
                unit.name,
                inherited=lent,
                change=True,
                rule=f"change to, {unit.rule}",
            ),
            unit,
        ),
    ]


def make_listed(tokens: Tokens, one: Term, two: Term, vocab: Vocabulary) -> Amount | None:
    """The first of two amounts with one unit: «4,75 и 5,375 процента», "$500 and $700 million", «пять и десять лет»."""
    unit = unit_of(tokens, two, vocab)
    if unit is None or unit.rule == "things" or two.number.in_words != one.number.in_words:
        return None
    low, _ = _ends(one, two, None, unit, change=True)
    return Amount(
        one.first,
        one.last,
        one.number,
        unit.kind,
        low,
        None,
        unit.name,
        inherited=True,
        rule=f"first of two, {unit.rule}",
    )


def _common_unit(tokens: Tokens, one: Term, two: Term, vocab: Vocabulary) -> tuple[Unit | None, Unit, bool] | None:
    """The unit of the lower end, where it has its own, the one of the upper, and whether the lower lent it.

    None where they do not fit.
    """
    own = None if tokens.low(one.last) in DASHES and not one.currency else unit_of(tokens, one, vocab)
    if own is not None and own.rule == "things" and own.last > two.first:
        own = None
    unit = unit_of(tokens, two, vocab)
    if unit is None and refused(tokens, two.last, vocab):
        return None
    lent = unit is None and own is not None
    if own is not None and lent and own.kind is FigureKind.PERCENT and two.number.value > WHOLE:
        return None  # "raised by 15% to 340"
    if own is not None and (unit is None or (one.currency and unit.kind is FigureKind.COUNT)):
        unit = replace(own, last=two.last)
    if unit is None:
        if not two.number.scaled:
            return None
        unit = Unit(FigureKind.MONEY, None, two.last, rule="scale without a currency")
    if own is not None and (own.kind is not unit.kind or own.name != unit.name):
        if not (unit.name is None and own.kind is FigureKind.MONEY):
            return None
        unit, lent = replace(unit, name=own.name), True
    return own, unit, lent


def _ends(one: Term, two: Term, own: Unit | None, unit: Unit, change: bool) -> tuple[Decimal, Decimal]:
    """Both values, the scale of the upper end lent to the lower: «10–15 млн»."""
    low, high = one.number.value, two.number.value
    if one.number.inverted and not two.number.scaled:
        high = two.number.bare * one.number.scale  # «миллиарда три-четыре»
    lends = not one.number.scaled and two.number.scaled and one.number.bare < 1000
    if lends and one.number.bare * two.number.scale < high * (2 if change else 1):
        low = one.number.bare * two.number.scale
    lender = own if own is not None and own.name == unit.name else unit
    return lender.measured(low), unit.measured(high)


def _lacking(amount: Amount, unit: Unit) -> Amount:
    """The amount, marked where its scale has no currency."""
    if unit.kind is FigureKind.MONEY and unit.name is None:
        return replace(amount, kind=None, lacks=Lacks.CURRENCY)
    return amount
