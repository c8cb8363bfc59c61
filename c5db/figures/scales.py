"""Scales: «млрд», "hundred million", «миллиарда долларов», "half a billion", «четверть миллиарда»."""

from dataclasses import replace
from decimal import Decimal

from c5db.figures.number import ONE, Number
from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary

SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))
WHOLE = Decimal(100)


def scale_at(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[Decimal, int] | None:
    """The scale word at token `at`, with the place after it and its full stop."""
    if not tokens.is_word(at):
        return None
    scale = vocab.scales.get(tokens.lows[at])
    if scale is None or (len(tokens.lows[at]) == 1 and not tokens.tight(at)):
        return None
    dotted = vocab.shortened.get(tokens.lows[at]) and tokens.low(at + 1) == "." and tokens.tight(at + 1)
    stop = dotted and (tokens.abbreviated(at + 1) or _is_unit(tokens, at + 2, vocab))
    return scale, at + (2 if stop else 1)


def _is_unit(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether a word with a capital begins no sentence: «тыс. Гкал», «тыс. TEU»."""
    low = tokens.low(at)
    measures = vocab.currencies.get(low) is not None or vocab.units.get(low) is not None
    return measures or (tokens.raw(at).isupper() and vocab.things.get(low) is not None)


def with_scale(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """The number with the half and the scale that follow it: «пять с половиной млрд», "a 2-billion-dollar plant"."""
    number = _with_addition(tokens, number, vocab)
    last = _past_hedge(tokens, number.last, vocab)
    if tokens.lows[last : last + 3] == ["-", "a", "-"] and tokens.tight(last) and tokens.tight(last + 2):
        last += 2  # "a half-a-billion-dollar refit"
    if tokens.low(last) in {"-", "a"} and len(tokens.low(last + 1)) > 1 and vocab.scales.get(tokens.low(last + 1)):
        last += 1
    found = scale_at(tokens, last, vocab)
    if found is None:
        return _multiplied(tokens, number, last, vocab)
    scale, last = found
    again = scale_at(tokens, last, vocab)
    if again is not None and again[0] > scale:
        scale, last = scale * again[0], again[1]  # «сто тысяч миллиардов»
    return _with_addition(tokens, replace(number, last=last, scale=number.scale * scale), vocab)


def _with_addition(tokens: Tokens, number: Number, vocab: Vocabulary) -> Number:
    """«пять с половиной», "one and a quarter"."""
    more = vocab.additions.at(tokens.lows, number.last)
    if more is None or number.bare != number.bare.to_integral_value():
        return number
    return replace(number, bare=number.bare + more[0], last=more[1])


def _multiplied(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Number:
    """The number times what follows: "two dozen", "half a dozen", «два десятка», «полторы сотни»."""
    place = at + 1 if vocab.words.lone_article and tokens.low(at) == vocab.words.lone_article else at
    times = vocab.multiples.get(tokens.low(place))
    if times is None or number.bare >= WHOLE or number.scaled:
        return number
    scale, last = scale_at(tokens, place + 1, vocab) or (ONE, place + 1)  # «три сотни миллионов»
    return replace(number, last=last, bare=number.bare * times, scale=scale)


def read_lone_scale(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
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
    elif vocab.after_hedge_only.get(low) and not (
        _is_hedged(tokens, at, vocab) or vocab.numbers.get(tokens.low(at + 1)) is not None
    ):
        return None
    scale = max((s for s in SCALES if s <= lone * 2), default=ONE)
    return Number(first, at + 1, lone / scale, scale, True)


def _past_hedge(tokens: Tokens, at: int, vocab: Vocabulary) -> int:
    """Past a hedge between a number and its scale: «два с лишним миллиарда»."""
    hedge = vocab.hedges_after.at(tokens.lows, at)
    return hedge[1] if hedge and vocab.scales.get(tokens.low(hedge[1])) else at


def _is_hedged(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether a hedge stands around a lone scale: «около тысячи», «мыңға жуық»."""
    return bool(vocab.hedges.before(tokens.lows, at) or vocab.hedges_after.at(tokens.lows, at + 1))


def read_part_of_scale(tokens: Tokens, at: int, vocab: Vocabulary) -> Number | None:
    """«четверть миллиарда», "three quarters of a billion": a part of a scale, which is no share."""
    share = vocab.fractions.at(tokens.lows, at)
    if share is None:
        return None
    place = share[1]
    if tokens.low(place) == "-" and tokens.tight(place) and tokens.tight(place + 1):
        place += 1  # "quarter-billion-dollar"
    if vocab.share_links.get(tokens.low(place)) and tokens.low(place + 1) == vocab.words.lone_article:
        place += 2
    scale = vocab.scales.get(tokens.low(place)) if tokens.is_word(place) else None
    if scale is None:
        return None
    first = at - 1 if vocab.words.lone_article and tokens.low(at - 1) == vocab.words.lone_article else at
    return Number(first, place + 1, share[0] / WHOLE, scale, True)
