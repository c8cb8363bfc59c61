"""What a number measures: the per cent, currency, power, time or thing counted that follows it."""

from c5db.domain.vocab import FigureKind
from c5db.figures.currencies import read_currency
from c5db.figures.durations import read_duration
from c5db.figures.measures import read_measure
from c5db.figures.number import Number
from c5db.figures.things import read_thing
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.unit import Unit
from c5db.figures.vocabulary import Vocabulary

LONGEST_ENDING = 4
LARGE = 1000


def read_unit(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Unit | None:
    """The unit that begins at token `at`, after `number`."""
    if at >= len(tokens):
        return None
    behind = at + (0 if tokens.raw(at + 1).isascii() else case_ending(tokens, at))  # "four-car trains" has none
    if vocab.pieces.get(tokens.low(behind)):
        return read_thing(tokens, _past_word(tokens, behind, vocab), vocab) or read_thing(tokens, behind, vocab)
    return (
        read_percent(tokens, at, vocab)
        or _currency(tokens, number, at, vocab)
        or _currency(tokens, number, behind, vocab)
        or read_measure(tokens, at, vocab)
        or read_measure(tokens, behind, vocab)
        or read_duration(tokens, number, at, vocab)
        or (None if _of_money(tokens, number, behind, vocab) else read_thing(tokens, behind, vocab))
    )


def _currency(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Unit | None:
    """The currency at token `at`; a name that is another word too needs a large number: "of ten bids six won".

    None where the name begins a measure of more words: "pounds of uranium".
    """
    if number.value < LARGE and vocab.doubtful_currencies.get(tokens.low(at)):
        return None
    found, measure = read_currency(tokens, at, vocab), vocab.units.at(tokens.lows, at)
    return None if found is not None and measure is not None and measure[1] > found.last else found


def _of_money(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> bool:
    """Whether a number with a scale is money by the word behind it: «200 млн займа»."""
    return number.scaled and vocab.money_nouns.get(tokens.low(at)) is not None


def read_percent(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """«%», «-процентная», «проц.», "per cent"; points of it are none."""
    start = at + 1 if tokens.low(at) in DASHES else at
    if tokens.low(start) == "%":
        last = start + 1
        last += case_ending(tokens, last)
    else:
        found = vocab.percent.at(tokens.lows, start) if tokens.is_word(start) else None
        if found is None:
            return None
        last = _past_word(tokens, found[1] - 1, vocab)
    if vocab.percent_points.at(tokens.lows, last + (tokens.low(last) in DASHES)):
        return None
    return Unit(FigureKind.PERCENT, "percent", last, rule="percent")


def _past_word(tokens: Tokens, at: int, vocab: Vocabulary) -> int:
    """The place after a word and, where it is cut short, its full stop: «проц.», «шт.»."""
    return at + 1 + (vocab.shortened.get(tokens.low(at)) is not None and tokens.abbreviated(at + 1))


def case_ending(tokens: Tokens, at: int) -> int:
    """How many tokens a case ending takes that hangs on digits: «300-ге», «70-ти», «24,5%-ын»."""
    if tokens.low(at) == "-" and tokens.tight(at) and tokens.tight(at + 1) and tokens.is_word(at + 1):
        return 2 if len(tokens.lows[at + 1]) <= LONGEST_ENDING and tokens.raw(at + 1).islower() else 0
    return 0
