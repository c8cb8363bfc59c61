"""Numbers in digits and in words, with their scale: «1 347 900», «1,125 млрд», «двадцать пять», "half a billion"."""

from dataclasses import replace
from decimal import Decimal
from unicodedata import numeric

from c5db.figures.digits import parse_digits
from c5db.figures.number import Number
from c5db.figures.number_words import read_words
from c5db.figures.scales import read_lone_scale, read_part_of_scale, scale_at, with_scale
from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary

MAX_DIGITS = 30
SPACES = {" ", "\u00a0", "\u202f", "\u2009"}
GROUP = 3
LONGEST_SPELLING = 16
"""So many words at most spell a number in brackets."""
LEAST_YEAR = 1900
"""From here on four digits behind a scale may be a year."""
CLOSING = frozenset(".,;:!?)»")
MOST_PARTS = 6
"""A compound has no more parts than there are scales."""
FRACTIONS = {sign: Decimal(str(numeric(sign))) for sign in "½¼¾⅛⅜⅝⅞⅕⅖⅗⅘"}
"""Signs of the parts that numbers are broken into."""
WRITTEN_FRACTIONS = {f"{part}/{of}": Decimal(part) / of for of in (2, 4, 5, 8) for part in range(1, of)}
"""The same in digits."""


def read_number(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """The number that begins at token `at`, with scale and compounds, or None."""
    part = read_part_of_scale(tokens, at, vocab) or _inverted(tokens, at, vocab) if tokens.is_word(at) else None
    if part is not None:
        return part
    first = read_lone_scale(tokens, at, vocab) or _plain(tokens, at, vocab)
    if first is None:
        return None
    scaled = with_scale(tokens, _past_spelling(tokens, first, vocab), vocab)
    return _compound(tokens, _past_spelling(tokens, scaled, vocab), vocab)


def _plain(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """A number without its scale."""
    if tokens.is_number(at):
        return _digits(tokens, at, vocab)
    if tokens.is_word(at):
        return read_words(tokens, at, vocab)
    return None


def _inverted(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """«миллиардов пять», «тысяч 300»: the number behind its scale, where neither is a part of something else."""
    scale = vocab.inverted_scales.get(tokens.lows[at])
    number = None if scale is None or tokens.new_line(at + 1) else _plain(tokens, at + 1, vocab)
    if scale is None or number is None or not 1 < number.bare < LEAST_YEAR or _counts_scale(tokens, at, vocab):
        return None
    hung = tokens.tight(number.last) and (tokens.is_word(number.last) or not number.in_words)
    hung = hung and tokens.low(number.last) not in CLOSING
    if hung and not tokens.is_number(number.last + 1):
        return None  # «тысяч 5G-станций», «тысячи 20-летних»
    scaled = with_scale(tokens, number, vocab)
    return None if scaled.scaled else replace(number, first=at, scale=scale, inverted=True)


def _counts_scale(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the scale at `at` belongs to what stands before it: «5 миллионов», «несколько тысяч»."""
    before = tokens.low(at - 1)
    if at == 0 or tokens.new_line(at):
        return False
    tables = (vocab.numbers, vocab.scales, vocab.multiples, vocab.fractions, vocab.scale_counters)
    return tokens.is_number(at - 1) or any(table.get(before) is not None for table in tables)


def _digits(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """Digits, with groups of three parted by spaces joined."""
    raw, last = tokens.raw(at), at + 1
    if raw.isdigit() and len(raw) <= 3 and raw[0] != "0":
        while _is_group(tokens, last, vocab) and last - at <= 6 and raw.isdigit():
            raw += tokens.raw(last)
            last += 1
    if len(raw) > MAX_DIGITS:
        return None
    part = _part(tokens, last) if raw.isdigit() and len(raw) <= GROUP else None
    if part is not None:
        return Number(at, part[1], Decimal(raw) + part[0], digits=tokens.quote(at, part[1]))
    last += _ending(tokens, last, vocab)
    scaled = scale_at(tokens, last, vocab) is not None
    value = parse_digits(raw, vocab.words.decimal_comma, scaled)
    return None if value is None else Number(at, last, value, digits=raw)


def _part(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """The common fraction behind a whole number, with the place after it: «7½ лет», «2 1/2 года»."""
    sign = FRACTIONS.get(tokens.low(at))
    if sign is not None and tokens.gap(at) in {"", *SPACES}:
        return sign, at + 1
    written = tokens.low(at) + tokens.low(at + 1) + tokens.low(at + 2)
    parted = tokens.gap(at) in SPACES and tokens.tight(at + 1) and tokens.tight(at + 2)
    value = WRITTEN_FRACTIONS.get(written) if parted else None
    return None if value is None else (value, at + 3)


def _ending(tokens: Tokens, at: int, vocab: Vocabulary) -> int:
    """How many tokens the ending of a number takes that is no ordinal's: «2-х млрд», «15-ти лет»."""
    hung = tokens.low(at) == "-" and tokens.tight(at) and tokens.tight(at + 1)
    known = hung and vocab.number_endings.get(tokens.low(at - 1)[-1:] + tokens.low(at + 1))
    return 2 if known else 0


def _is_group(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Three digits behind a single space, that are not a model of their own: «1 250», but «14 787-9»."""
    if not tokens.is_number(at) or tokens.gap(at) not in SPACES:
        return False
    hung = at + 1 + (tokens.low(at + 1) == "-")
    if tokens.tight(hung) and vocab.not_counts.at(tokens.lows, hung) is not None:
        return False  # "96 155mm howitzers"
    whole, _, _ = tokens.raw(at).replace(",", ".").partition(".")
    return len(whole) == 3 and (
        tokens.low(at + 1) != "-" or not tokens.tight(at + 1) or vocab.model_at(tokens.text, tokens.starts[at]) is None
    )


def _compound(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """«1 миллиард 429 миллионов»: parts of falling scale are one number; so is «тысяча двести миллионов»."""
    if not number.scaled:
        return number
    total, last, scale = number.value, number.last, number.scale
    whole = number.bare == number.bare.to_integral_value()
    for _ in range(MOST_PARTS):
        part = _plain(tokens, last, vocab)
        if part is None or part.bare != part.bare.to_integral_value():
            break
        if part.in_words is number.in_words and part.bare < scale and whole and _is_money(tokens, part.last, vocab):
            total, last = total + part.bare, part.last
            break
        if part.bare >= 1000:
            break
        part = with_scale(tokens, part, vocab)
        if scale == 1000 and number.in_words and part.in_words and part.scale > scale:
            return replace(number, last=part.last, scale=part.scale, whole=(total + part.bare) * part.scale)
        if part.scale >= scale or not (part.scaled or (scale == 1000 and _goes_on(number, part))):
            break
        total, last, scale = total + part.value, part.last, part.scale
    return number if last == number.last else replace(number, last=last, whole=total)


def _is_money(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the word at `at` names a currency, and nothing but one."""
    low = tokens.low(at)
    return vocab.currencies.get(low) is not None and vocab.doubtful_currencies.get(low) is None


def _goes_on(number: Number, part: Number) -> bool:
    """«тысяча двести», «1 тыс. 200»: hundreds behind thousands, in words or in three digits."""
    return part.in_words if number.in_words else part.digits.isdigit() and len(part.digits) == GROUP


def _past_spelt_fraction(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """«1,8 (одну целую восемь десятых) млрд»: what the brackets hold is the number again, if it speaks of wholes."""
    for at in range(number.last + 1, min(number.last + LONGEST_SPELLING, len(tokens))):
        if tokens.lows[at] == ")":
            words = tokens.lows[number.last + 1 : at]
            return replace(number, last=at + 1) if any(map(vocab.wholes.get, words)) else number
        if not tokens.is_word(at):
            return number
    return number


def _past_spelling(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """Past the same number in brackets: «8 (восемь) миллионов», «8 млн (восемь миллионов)», "forty (40) missiles"."""
    if tokens.low(number.last) != "(":
        return number
    if number.in_words:
        again = _digits(tokens, number.last + 1, vocab) if tokens.is_number(number.last + 1) else None
        same = again is not None and again.bare == number.bare and tokens.low(again.last) == ")"
        return replace(number, last=again.last + 1) if again is not None and same else number
    spelt = read_words(tokens, number.last + 1, vocab) if tokens.is_word(number.last + 1) else None
    whole = None if spelt is None else _compound(tokens, with_scale(tokens, spelt, vocab), vocab)
    if whole is not None and whole.value == number.value and tokens.low(whole.last) == ")":
        return replace(number, last=whole.last + 1)
    return number if number.bare == number.bare.to_integral_value() else _past_spelt_fraction(tokens, number, vocab)
