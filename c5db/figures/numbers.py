"""Numbers in digits and in words, with their scale: «1 347 900», «1,125 млрд», «двадцать пять», "half a billion"."""

from dataclasses import dataclass
from decimal import Decimal

from c5db.figures.tokens import NUMBER, WORD, Tokens
from c5db.figures.vocabulary import Vocabulary

ONE = Decimal(1)
MAX_DIGITS = 30
SPACES = {" ", "\u00a0", "\u202f", "\u2009"}


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
    if first is None:
        return None
    number = _with_scale(tokens, first, vocab)
    return _compound(tokens, number, vocab)


def _plain(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    if tokens.kinds[at] == NUMBER:
        return _digits(tokens, at, vocab)
    if tokens.kinds[at] == WORD:
        return _words(tokens, at, vocab)
    return None


def _digits(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """Digits, with groups of three parted by spaces joined."""
    raw, last = tokens.raw(at), at + 1
    if "." not in raw and "," not in raw and len(raw) <= 3 and raw[0] != "0":
        while last < len(tokens) and tokens.kinds[last] == NUMBER and tokens.gap(last) in SPACES:
            group, _, _ = tokens.raw(last).replace(",", ".").partition(".")
            if len(group) != 3 or last - at > 6:
                break
            raw += tokens.raw(last)
            last += 1
            if not raw.isdigit():
                break
    if len(raw) > MAX_DIGITS:
        return None
    scaled = last < len(tokens) and _scale_at(tokens, last, vocab) is not None
    value = parse_digits(raw, vocab.words.decimal_comma, scaled)
    return None if value is None else Number(at, last, value, digits=raw)


def parse_digits(raw: str, decimal_comma: bool, scaled: bool) -> Decimal | None:
    """The value of digits with points and commas; None where they can be no number (a version, a date).

    >>> parse_digits("1,125", True, True), parse_digits("1,125", False, False), parse_digits("1.250.000", True, False)
    (Decimal('1.125'), Decimal('1125'), Decimal('1250000'))
    """
    marks = [c for c in raw if c in ".,"]
    if not marks:
        return Decimal(raw)
    parts = raw.replace(",", ".").split(".")
    groups = all(len(p) == 3 for p in parts[1:]) and 1 <= len(parts[0]) <= 3 and parts[0] != "0"
    if len(set(marks)) == 2:
        # Both marks: the last one is the decimal mark, the others part thousands.
        last = max(raw.rfind("."), raw.rfind(","))
        head = raw[:last].replace(".", "").replace(",", "")
        return Decimal(f"{head}.{raw[last + 1 :]}") if raw.count(raw[last]) == 1 else None
    if len(marks) > 1:
        return Decimal("".join(parts)) if groups else None
    if groups and not scaled:
        mark = marks[0]
        native = "," if decimal_comma else "."
        if mark != native or (decimal_comma and parts[1] == "000"):
            return Decimal("".join(parts))
    return Decimal(".".join(parts))


def _words(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """A number in words below the first scale: «двести сорок пять», "twenty-five", «он бес»."""
    total, last, smallest = Decimal(0), at, Decimal(10**6)
    index = at
    while index < len(tokens):
        if tokens.lows[index] == "-" and index > at and tokens.tight(index) and index + 1 < len(tokens):
            following = vocab.numbers.get(tokens.lows[index + 1])
            if following is None or smallest < 20 or following >= 10:
                break
            index += 1
            continue
        if index > at and tokens.lows[index] in {"and"} and smallest == 100:
            index += 1
            continue
        value = vocab.numbers.get(tokens.lows[index]) if tokens.kinds[index] == WORD else None
        if value is None or not _joins(smallest, value):
            hundred = vocab.scales.get(tokens.lows[index]) if tokens.kinds[index] == WORD and last > at else None
            if hundred == 100 and total < 10:
                total, smallest, last, index = total * 100, Decimal(100), index + 1, index + 1
                continue
            break
        if value == 100 and 1 < total < 10:
            total, smallest = total * 100, Decimal(100)
        else:
            total, smallest = total + value, _rank(value)
        last, index = index + 1, index + 1
    if last == at:
        return None
    return Number(at, last, total, in_words=True)


def _rank(value: Decimal) -> Decimal:
    return Decimal(100) if value >= 100 else Decimal(10) if value >= 20 else Decimal(10) if value == 10 else ONE


def _joins(smallest: Decimal, value: Decimal) -> bool:
    """Whether a number word may follow one of rank `smallest`: «двадцать пять» yes, «пять двадцать» no."""
    if value != value.to_integral_value():
        return smallest == Decimal(10**6)
    if value == 100 and smallest == ONE:
        return True
    return value < smallest and not (smallest == 10 and value >= 10)


def _scale_at(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[Decimal, int] | None:
    """The scale word at token `at`, with the place after it and its full stop."""
    if at >= len(tokens) or tokens.kinds[at] != WORD:
        return None
    scale = vocab.scales.get(tokens.lows[at])
    if scale is None:
        return None
    if len(tokens.lows[at]) == 1 and not tokens.tight(at):
        return None
    stop = at + 1 < len(tokens) and tokens.lows[at + 1] == "." and tokens.tight(at + 1) and len(tokens.lows[at]) <= 4
    follows = at + 2 < len(tokens) and not tokens.raw(at + 2)[:1].isupper() if stop else False
    return scale, at + (2 if stop and follows else 1)


def _with_scale(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    if number.scaled:
        return number
    last, bare = number.last, number.bare
    half = vocab.halves.at(tokens.lows, last)
    if half is not None:
        bare, last = bare + Decimal("0.5"), half[1]
    if last < len(tokens) and tokens.lows[last] in {"-", "a"} and vocab.scales.get(_low(tokens, last + 1)):
        # "a 2-billion-dollar plant", "half a billion"
        last += 1
    found = _scale_at(tokens, last, vocab)
    if found is None:
        if vocab.dozens.get(_low(tokens, last)) and bare < 100:
            return Number(number.first, last + 1, bare, Decimal(12), number.in_words, number.digits)
        return Number(number.first, last, bare, ONE, number.in_words, number.digits)
    scale, last = found
    again = _scale_at(tokens, last, vocab)
    if again is not None and again[0] > scale:
        scale, last = scale * again[0], again[1]  # «сто тысяч миллиардов», "hundred million"
    half = vocab.halves.at(tokens.lows, last)
    if half is not None and bare == bare.to_integral_value():
        bare, last = bare + Decimal("0.5"), half[1]
    return Number(number.first, last, bare, scale, number.in_words, number.digits)


def _low(tokens: Tokens, at: int) -> str:
    return tokens.lows[at] if at < len(tokens) else ""


def _lone_scale(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """«миллиарда долларов», "a billion", "half a billion"."""
    low = tokens.lows[at]
    if tokens.kinds[at] == WORD and vocab.lone_scales.get(low) and not (at and tokens.kinds[at - 1] == NUMBER):
        article = at > 0 and tokens.lows[at - 1] == "a"
        if not vocab.words.decimal_comma and not article:
            return None
        scale = vocab.scales.get(low)
        return None if scale is None else Number(at - 1 if article else at, at + 1, ONE, scale, True)
    return None


def _compound(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """«1 миллиард 429 миллионов»: parts of falling scale are one number."""
    if not number.scaled:
        return number
    total, last, scale = number.value, number.last, number.scale
    while last < len(tokens) and tokens.kinds[last] != 2:
        part = _plain(tokens, last, vocab)
        if part is None or part.bare >= 1000 or (part.bare != part.bare.to_integral_value()):
            break
        part = _with_scale(tokens, part, vocab)
        if part.scale >= scale or not (part.scaled or part.in_words == number.in_words):
            break
        if not part.scaled and not (scale == 1000 and (number.in_words or part.digits == "")):
            break
        total, last, scale = total + part.value, part.last, part.scale
        if not part.scaled:
            break
    if last == number.last:
        return number
    return Number(number.first, last, number.bare, number.scale, number.in_words, number.digits, total)
