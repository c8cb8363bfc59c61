"""Numbers in words below the first scale: «двести сорок пять», "twenty-five", «он бес»."""

from decimal import Decimal

from c5db.figures.number import ONE, Number
from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary

NOTHING_YET = Decimal(10**6)
"""The rank before the first word: any number may follow."""
MOST_HUNDREDS = 20
"""The hundreds of "nineteen hundred": "twenty hundred" is not said."""


def read_words(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """A number in words below the first scale: «двести сорок пять», "twenty-five", «он бес»."""
    total, last, smallest = Decimal(0), at, NOTHING_YET
    index = at
    while index < len(tokens):
        index = _past_link(tokens, index, index > at, smallest, vocab)
        value = vocab.numbers.get(tokens.lows[index]) if tokens.is_word(index) else None
        if value is not None and last > at and _opens_adjective(tokens, index, vocab):
            break
        if value is not None and _joins(smallest, value):
            total, smallest = _added(total, value)
        elif vocab.hundreds.get(tokens.low(index)) and last > at and total < MOST_HUNDREDS:
            total, smallest = total * 100, Decimal(100)
        else:
            break
        index += 1
        last = index
    return None if last == at else Number(at, last, total, in_words=True)


def _opens_adjective(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the number hangs on the noun behind it: "ten four-wheel tractors" are ten."""
    hung = tokens.low(at + 1) == "-" and tokens.tight(at + 1) and tokens.tight(at + 2) and tokens.is_word(at + 2)
    return hung and vocab.numbers.get(tokens.low(at + 2)) is None


def _past_link(tokens: Tokens, at: int, inside: bool, smallest: Decimal, vocab: Vocabulary) -> int:
    """Past the hyphen of "twenty-five" and the "and" of "two hundred and five"."""
    following = vocab.numbers.get(tokens.low(at + 1)) if inside else None
    if following is None:
        return at
    if tokens.low(at) == "-" and tokens.tight(at) and smallest == 10 and 1 <= following < 10:
        return at + 1
    return at + 1 if tokens.low(at) == "and" and smallest == 100 and vocab.hundreds.get("hundred") else at


def _added(total: Decimal, value: Decimal) -> tuple[Decimal, Decimal]:
    if value == 100 and 1 < total < 10:
        return total * 100, Decimal(100)
    rank = Decimal(100) if value >= 100 else Decimal(10) if value >= 20 or value == 10 else ONE
    return total + value, rank


def _joins(smallest: Decimal, value: Decimal) -> bool:
    """Whether a number word may follow one of rank `smallest`: «двадцать пять» yes, «пять двадцать» no."""
    if value != value.to_integral_value():
        return smallest == NOTHING_YET
    if value == 100 and smallest == ONE:
        return True
    return value < smallest and not (smallest == 10 and value >= 10) and (value != 0 or smallest == NOTHING_YET)
