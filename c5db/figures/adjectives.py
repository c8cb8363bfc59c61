"""Numbers within an adjective: «тридцатилетний контракт», «пятипроцентная доля», «двухмиллиардный заём»."""

from dataclasses import replace
from decimal import Decimal

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.amount import Amount
from c5db.figures.durations import is_age, timed
from c5db.figures.nouns import names_a_being
from c5db.figures.number import Number
from c5db.figures.tokens import Tokens
from c5db.figures.unit import Unit
from c5db.figures.vocabulary import Vocabulary


def read_adjective(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """The amount that the adjective at token `at` holds, or that two of them make: «двух-трёхлетний»."""
    if not tokens.is_word(at):
        return None
    place = _past_lower_end(tokens, at, vocab)
    found = vocab.number_adjectives.get(tokens.low(place))
    if found is None:
        return None
    value, tail = found
    unit = _unit(tokens, place, tail, vocab)
    if unit is None:
        return None
    made = Amount(
        at,
        place + 1,
        Number(at, place + 1, value, in_words=True),
        unit.kind,
        unit.measured(value),
        None,
        unit.name,
        rule=f"adjective, {unit.rule}",
    )
    lower = vocab.number_adjectives.number(tokens.lows[at]) if place > at else None
    if lower is None:
        return made
    if lower >= value:
        return None
    return replace(made, low=unit.measured(lower), high=made.low, qualifier=Qualifier.RANGE)


def _past_lower_end(tokens: Tokens, at: int, vocab: Vocabulary) -> int:
    """Where the adjective stands whose lower end is at `at`: «двух-трёхлетний», «двух- или трёхлетний»; else `at`."""
    if tokens.low(at + 1) != "-" or not tokens.tight(at + 1) or vocab.number_adjectives.number(tokens.lows[at]) is None:
        return at
    if tokens.tight(at + 2):
        return at + 2
    return at + 3 if vocab.alternatives.get(tokens.low(at + 2)) else at


def _unit(tokens: Tokens, at: int, tail: str, vocab: Vocabulary) -> Unit | None:
    if tail == "percent":
        return Unit(FigureKind.PERCENT, "percent", at + 1, rule="percent")
    if is_age(tokens, at, vocab) or names_a_being(tokens, at + 1, vocab.words.nouns):
        return None
    return timed(Decimal(tail), at + 1)
