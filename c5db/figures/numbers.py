"""Numbers in digits and in words, with their scale: «1 347 900», «1,125 млрд», «двадцать пять», "half a billion"."""

from dataclasses import dataclass, replace
from decimal import Decimal

from c5db.figures.digits import parse_digits
from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary

ONE = Decimal(1)
MAX_DIGITS = 30
SPACES = {" ", "\u00a0", "\u202f", "\u2009"}
NOTHING_YET = Decimal(10**6)
MOST_PARTS = 6
"""A compound has no more parts than there are scales."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    bare: Decimal
    """The number as written, before its scale."""
    scale: Decimal = ONE
    in_words: bool = False
    digits: str = ""
    whole: Decimal | None = None
    """The value where it is not `bare * scale`: compounds."""

    @property
    def value(self) -> Decimal:
        return self.bare * self.scale if self.whole is None else self.whole

    @property
    def scaled(self) -> bool:
        return self.scale != ONE


def read_number(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """The number that begins at token `at`, with scale and compounds, or None."""
    first = _lone_scale(tokens, at, vocab) or _plain(tokens, at, vocab)
    return None if first is None else _compound(tokens, _with_scale(tokens, first, vocab), vocab)


def _plain(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """A number without its scale."""
    if tokens.is_number(at):
        return _digits(tokens, at, vocab)
    if tokens.is_word(at):
        return _words(tokens, at, vocab)
    return None


def _digits(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """Digits, with groups of three parted by spaces joined."""
    raw, last = tokens.raw(at), at + 1
    if raw.isdigit() and len(raw) <= 3 and raw[0] != "0":
        while _is_group(tokens, last, vocab) and last - at <= 6 and raw.isdigit():
            raw += tokens.raw(last)
            last += 1
    if len(raw) > MAX_DIGITS:
        return None
    scaled = _scale_at(tokens, last, vocab) is not None
    value = parse_digits(raw, vocab.words.decimal_comma, scaled)
    return None if value is None else Number(at, last, value, digits=raw)


def _is_group(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Three digits behind a single space, that are not a model of their own: «1 250», but «14 787-9»."""
    if not tokens.is_number(at) or tokens.gap(at) not in SPACES:
        return False
    whole, _, _ = tokens.raw(at).replace(",", ".").partition(".")
    return len(whole) == 3 and (
        tokens.low(at + 1) != "-" or not tokens.tight(at + 1) or vocab.model_at(tokens.text, tokens.starts[at]) is None
    )


def _words(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """A number in words below the first scale: «двести сорок пять», "twenty-five", «он бес»."""
    total, last, smallest = Decimal(0), at, NOTHING_YET
    index = at
    while index < len(tokens):
        index = _past_link(tokens, index, index > at, smallest, vocab)
        value = vocab.numbers.get(tokens.lows[index]) if tokens.is_word(index) else None
        if value is not None and _joins(smallest, value):
            total, smallest = _added(total, smallest, value)
        elif vocab.hundreds.get(tokens.low(index)) and last > at and total < 10:
            total, smallest = total * 100, Decimal(100)
        else:
            break
        index += 1
        last = index
    return None if last == at else Number(at, last, total, in_words=True)


def _past_link(tokens: Tokens, at: int, inside: bool, smallest: Decimal, vocab: Vocabulary) -> int:
    """Past the hyphen of "twenty-five" and the "and" of "two hundred and five"."""
    following = vocab.numbers.get(tokens.low(at + 1)) if inside else None
    if following is None:
        return at
    if tokens.low(at) == "-" and tokens.tight(at) and smallest == 10 and 1 <= following < 10:
        return at + 1
    return at + 1 if tokens.low(at) == "and" and smallest == 100 and vocab.hundreds.get("hundred") else at


def _added(total: Decimal, smallest: Decimal, value: Decimal) -> tuple[Decimal, Decimal]:
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


def _scale_at(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[Decimal, int] | None:
    """The scale word at token `at`, with the place after it and its full stop."""
    if not tokens.is_word(at):
        return None
    scale = vocab.scales.get(tokens.lows[at])
    if scale is None or (len(tokens.lows[at]) == 1 and not tokens.tight(at)):
        return None
    stop = vocab.shortened.get(tokens.lows[at]) and tokens.abbreviated(at + 1)
    return scale, at + (2 if stop else 1)


def _with_scale(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """The number with the half and the scale that follow it: «пять с половиной млрд», "a 2-billion-dollar plant"."""
    number = _with_addition(tokens, number, vocab)
    last = number.last
    if tokens.low(last) in {"-", "a"} and vocab.scales.get(tokens.low(last + 1)):
        last += 1
    found = _scale_at(tokens, last, vocab)
    if found is None:
        return _in_dozens(tokens, number, last, vocab)
    scale, last = found
    again = _scale_at(tokens, last, vocab)
    if again is not None and again[0] > scale:
        scale, last = scale * again[0], again[1]  # «сто тысяч миллиардов»
    return _with_addition(tokens, replace(number, last=last, scale=number.scale * scale), vocab)


def _with_addition(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """«пять с половиной», "one and a quarter"."""
    more = vocab.additions.at(tokens.lows, number.last)
    if more is None or number.bare != number.bare.to_integral_value():
        return number
    return replace(number, bare=number.bare + more[0], last=more[1])


def _in_dozens(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Number:
    """ "two dozen", "half a dozen", «две дюжины»."""
    place = at + 1 if tokens.low(at) == "a" else at
    if vocab.dozens.get(tokens.low(place)) and number.bare < 100 and not number.scaled:
        return replace(number, last=place + 1, bare=number.bare * 12)
    return number


def _lone_scale(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """A scale that stands for one of it: «миллиарда долларов», «около тысячи», "a billion", "a dozen"."""
    if not tokens.is_word(at) or tokens.is_number(at - 1):
        return None
    low = tokens.lows[at]
    lone = vocab.lone_numbers.get(low)
    if lone is None:
        return None
    first = at
    if vocab.words.lone_article:
        if tokens.low(at - 1) != vocab.words.lone_article:
            return None
        first = at - 1
    elif vocab.after_hedge_only.get(low) and not vocab.hedges.before(tokens.lows, at):
        return None
    scale = max((s for s in (Decimal(10) ** n for n in (12, 9, 6, 3)) if s <= lone * 2), default=ONE)
    return Number(first, at + 1, lone / scale, scale, True)


def _compound(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """«1 миллиард 429 миллионов»: parts of falling scale are one number; so is «тысяча двести миллионов»."""
    if not number.scaled:
        return number
    total, last, scale = number.value, number.last, number.scale
    for _ in range(MOST_PARTS):
        part = _plain(tokens, last, vocab)
        if part is None or part.bare >= 1000 or part.bare != part.bare.to_integral_value():
            break
        part = _with_scale(tokens, part, vocab)
        if scale == 1000 and number.in_words and part.in_words and part.scale > scale:
            return replace(number, last=part.last, scale=part.scale, whole=(total + part.bare) * part.scale)
        if part.scale >= scale or not (part.scaled or (scale == 1000 and number.in_words and part.in_words)):
            break
        total, last, scale = total + part.value, part.last, part.scale
    return number if last == number.last else replace(number, last=last, whole=total)
