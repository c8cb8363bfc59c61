"""Words for any thing, «единиц», «машин», "units", named for the vehicles that are spoken of around them."""

from dataclasses import replace

from c5db.figures.amount import Amount
from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary

VEHICLES = frozenset(
    {"aircraft", "locomotive", "wagon", "train", "ship", "tanker", "combine", "tractor", "bus", "truck", "car"}
)
REACH = 40
"""Words around the amount among which the vehicle must stand."""


def name_thing(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> Amount:
    """The amount, its generic thing named: «300 машин» of an order for «тепловозы» are locomotives."""
    thing = _spoken_of(tokens, amount, vocab) if amount.generic else None
    if thing is None or amount.unit is None:
        return amount
    _, slash, rate = amount.unit.partition("/")
    unit = f"{thing}{slash}{rate}"
    return replace(amount, unit=unit, inherited=True, generic=False, rule=f"named by a neighbour, {amount.rule}")


def _spoken_of(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> str | None:
    """The nearest vehicle in the sentence, before the amount or behind it, else in the sentence before."""
    start = _sentence_start(tokens, amount.first)
    found = _last_named(tokens, start, amount.first, vocab) or _first_named(tokens, amount.last, vocab)
    if found or tokens.new_line(start):
        return found
    return _last_named(tokens, _sentence_start(tokens, start - 1), start, vocab)


def _sentence_start(tokens: Tokens, at: int) -> int:
    """The first token of the sentence of `at`, or the farthest in reach."""
    for place in range(at, max(0, at - REACH), -1):
        if tokens.new_line(place) or tokens.ends_sentence(place - 1):
            return place
    return max(0, at - REACH)


def _last_named(tokens: Tokens, first: int, last: int, vocab: Vocabulary) -> str | None:
    return next((v for at in range(last - 1, first - 1, -1) if (v := _vehicle(tokens, at, vocab))), None)


def _first_named(tokens: Tokens, first: int, vocab: Vocabulary) -> str | None:
    for at in range(first, min(first + REACH, len(tokens))):
        if tokens.ends_sentence(at) or tokens.new_line(at):
            return None
        if vehicle := _vehicle(tokens, at, vocab):
            return vehicle
    return None


def _vehicle(tokens: Tokens, at: int, vocab: Vocabulary) -> str | None:
    low = tokens.lows[at]
    thing = vocab.things.get(low)
    return thing if thing in VEHICLES and not vocab.generic_things.get(low) else None
