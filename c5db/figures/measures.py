"""Measured units behind a number: power, energy, weight, volume, length; with a rate they are a capacity."""

from dataclasses import replace
from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.tokens import DASHES, WORD, Tokens
from c5db.figures.unit import ONE, Unit
from c5db.figures.vocabulary import Vocabulary

RATE_REACH = 5
"""Words between a unit and its rate: «тонн паравольфрамата аммония в год»."""
POWERS = {"MW", "MVA"}
"""What is a capacity without a rate."""
ENERGIES = {"kWh"}
"""What a battery holds."""
WRITTEN_SMALL = {"hectare", "kilogram", "kilometre", "gram", "litre"}
"""Units whose signs have no capitals."""
SPEED = "speed"
"""What is measured per second or hour is a speed, and no figure."""


PER_YEAR = {"day": Decimal(365), "week": Decimal(365) / 7, "month": Decimal(12), "hour": Decimal(8760)}


def yearly(unit: str | None) -> tuple[str | None, Decimal]:
    """The unit by the year, and how many times more comes in one: `barrel/day` → `barrel/year`, 365."""
    thing, slash, rate = (unit or "").partition("/")
    if not slash or rate not in PER_YEAR:
        return unit, ONE
    return f"{thing}/year", PER_YEAR[rate]


def read_measure(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """The measured unit at token `at`: «МВт», «тыс. тонн в год», "barrels a day", "MW"."""
    start = at + 1 if tokens.low(at) in DASHES and tokens.tight(at) else at
    if not tokens.is_word(start):
        return None
    cased = vocab.words.cased_units.get(tokens.raw(start))
    found = (cased, start + 1) if cased else vocab.units.at(tokens.lows, start)
    if found is None or (len(tokens.lows[start]) == 1 and tokens.raw(start).isupper()):
        return None
    code, last = found
    if tokens.is_number(last - 1) and not tokens.tight(last - 1):
        return None  # "5 m3", but "5 m 3 times"
    short = len(tokens.lows[last - 1]) <= 3 or vocab.shortened.get(tokens.lows[last - 1]) is not None
    if short and tokens.abbreviated(last):
        last += 1
    name, _, factor = code.partition("*")
    return _flow(tokens, Unit(FigureKind.COUNT, name, last, Decimal(factor) if factor else ONE, rule="measure"), vocab)


def begins_model(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether capitals that are no unit's hang on digits before a noun: "9HA gas turbines", but not "500HA FARM"."""
    raw = tokens.raw(at + 1)
    if not (tokens.tight(at + 1) and tokens.is_word(at + 1) and raw.isupper()):
        return False
    noun = tokens.raw(at + 2)
    follows = noun.islower() and tokens.is_word(at + 2) and vocab.stops.get(noun) is None
    return follows and vocab.units.get(raw.lower()) in WRITTEN_SMALL


def _flow(tokens: Tokens, unit: Unit, vocab: Vocabulary) -> Unit:
    """The unit with its rate: power and energy are capacities by themselves, the others when they flow."""
    name = unit.name or ""
    if tokens.low(unit.last) == "/":
        per = vocab.per_slash.get(tokens.low(unit.last + 1))
        if per == SPEED:
            return replace(unit, kind=FigureKind.CAPACITY, last=unit.last + 2, rule=SPEED)
        if per:
            return replace(unit, kind=FigureKind.CAPACITY, name=f"{name}/{per}", last=unit.last + 2, rule="flow")
    if name in POWERS or "/" in name:
        return replace(unit, kind=FigureKind.CAPACITY, rule="power")
    rate = read_rate(tokens, unit.last, vocab)
    if rate:
        if rate[0] == SPEED:
            return replace(unit, kind=FigureKind.CAPACITY, last=rate[1], rule=SPEED)
        return replace(unit, kind=FigureKind.CAPACITY, name=f"{name}/{rate[0]}", last=rate[1], rule="flow")
    return replace(unit, kind=FigureKind.CAPACITY, rule="energy") if name == "kWh" else unit


def read_rate(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """How often: «в год», "a day", within a few words and before any stop; "last year", "a year ago" are times."""
    for place in range(at, min(at + RATE_REACH, len(tokens))):
        found = vocab.rates.at(tokens.lows, place)
        if found:
            return None if _is_time(tokens, place, found[1], vocab) else found
        if tokens.kinds[place] != WORD or vocab.rate_stops.get(tokens.lows[place]):
            return None
    return None


def _is_time(tokens: Tokens, at: int, last: int, vocab: Vocabulary) -> bool:
    """Whether the words of a rate tell a time: "(last) year", "a year (ago)", «за год (2000)»."""
    numbered = tokens.is_number(last) or vocab.numbers.get(tokens.low(last)) is not None
    told = vocab.relative_periods.get(tokens.low(at - 1)) is not None or vocab.not_rates.get(tokens.low(last))
    return numbered or bool(told)


def rate_before(tokens: Tokens, first: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """How often, told before the amount: «жылына 300 мың тонна», «ежегодно 300 тонн»; and where it begins."""
    if tokens.new_line(first):
        return None
    return vocab.rates_before.before(tokens.lows, first)
