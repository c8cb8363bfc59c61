"""Numbers within an adjective: «тридцатилетний контракт», «пятипроцентная доля», «двухмиллиардный заём»."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount
from c5db.figures.durations import is_age, timed
from c5db.figures.nouns import names_a_being
from c5db.figures.number import Number
from c5db.figures.tokens import Tokens
from c5db.figures.unit import Unit
from c5db.figures.vocabulary import Vocabulary


def read_adjective(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """The amount that the adjective at token `at` holds."""
    found = vocab.number_adjectives.get(tokens.lows[at]) if tokens.is_word(at) else None
    if found is None:
        return None
    value, tail = found
    unit = _unit(tokens, at, tail, vocab)
    if unit is None:
        return None
    return Amount(
        at,
        at + 1,
        Number(at, at + 1, value, in_words=True),
        unit.kind,
        unit.measured(value),
        None,
        unit.name,
        rule=f"adjective, {unit.rule}",
    )


def _unit(tokens: Tokens, at: int, tail: str, vocab: Vocabulary) -> Unit | None:
    if tail == "percent":
        return Unit(FigureKind.PERCENT, "percent", at + 1, rule="percent")
    if is_age(tokens, at, vocab) or names_a_being(tokens, at + 1, vocab.words.nouns):
        return None
    return timed(Decimal(tail), at + 1)
