"""What amounts without a unit take from their neighbours; what finds none has no figure, or no currency.

A number with a scale is of the nearest amount with a scale or of money, first to the left, then to the right in its
sentence, then in the sentences before it in its paragraph. A bare number at the end of a clause takes the unit of the
amount before it. «Единиц» and "units" are the vehicles that the sentence speaks of.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.amount import Amount, Lacks
from c5db.figures.tokens import SENTENCE_ENDS, Tokens
from c5db.figures.vehicles import name_thing
from c5db.figures.vocabulary import Vocabulary

REMEMBERED = 12
"""So many amounts back a neighbour may stand."""
NEAR = 2
"""Sentences back to the things spoken of."""
SMALL = 1000
WHOLE = 100
"""No bare number above it is a per cent."""
BASES = frozenset({FigureKind.COUNT, FigureKind.MONEY})
SUMS = frozenset({FigureKind.PERCENT, FigureKind.MONEY})
ROUND = {1, 10, 100, 1000}
"""Quantities that a price is told for."""
THINGS = frozenset({FigureKind.COUNT, FigureKind.CAPACITY})
COUNTABLE = frozenset({FigureKind.PERCENT, FigureKind.COUNT, FigureKind.MONEY, FigureKind.CAPACITY})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an amount stands: the number of its sentence and of its paragraph."""

    sentence: int
    paragraph: int


def settled(tokens: Tokens, amounts: Sequence[Amount], vocab: Vocabulary) -> list[Amount]:
    """The amounts with what they inherit; those that found no unit left out."""
    places = _places(tokens, amounts)
    named = [name_thing(tokens, amount, vocab) for amount in amounts]
    done: list[Amount] = []
    before: deque[tuple[Amount, Place]] = deque(maxlen=REMEMBERED)
    for index, amount in enumerate(named):
        made = (
            _lent(tokens, amount, places[index], before, _ahead_of(named, places, index), vocab)
            if amount.lacks is not Lacks.NOTHING
            else amount
        )
        if made is not None and not _is_base(tokens, made, done, vocab):
            done.append(made)
            before.append((made, places[index]))
    return done


def _is_base(tokens: Tokens, amount: Amount, done: Sequence[Amount], vocab: Vocabulary) -> bool:
    """Whether the amount is what a price is told for: «230 долларов за тысячу кубометров», «28 рублей за 1 доллар»."""
    if not done or amount.low not in ROUND or amount.high is not None or amount.kind not in BASES:
        return False
    price = done[-1]
    return (
        price.kind is FigureKind.MONEY
        and price.last == amount.first - 1
        and vocab.price_links.get(tokens.low(price.last)) is not None
    )


def _places(tokens: Tokens, amounts: Sequence[Amount]) -> list[Place]:
    places, at, sentence, paragraph = [], 0, 0, 0
    for amount in amounts:
        for place in range(at, amount.first + 1):
            if place in tokens.line_starts:
                sentence, paragraph = sentence + 1, paragraph + 1
            if tokens.lows[place] in SENTENCE_ENDS and tokens.ends_sentence(place):
                sentence += 1
        at = max(at, amount.first + 1)
        places.append(Place(sentence, paragraph))
    return places


def _ahead_of(amounts: Sequence[Amount], places: Sequence[Place], index: int) -> Amount | None:
    """The next amount in the same sentence that has what this one lacks: money, or the whole of a part."""
    whole = amounts[index].lacks is Lacks.WHOLE
    for ahead in range(index + 1, min(index + REMEMBERED, len(amounts))):
        if places[ahead].sentence != places[index].sentence:
            return None
        if whole or amounts[ahead].kind is FigureKind.MONEY:
            return amounts[ahead]
    return None


def _lent(
    tokens: Tokens,
    amount: Amount,
    place: Place,
    before: deque[tuple[Amount, Place]],
    ahead: Amount | None,
    vocab: Vocabulary,
) -> Amount | None:
    """The amount with its neighbour's unit; a scale without a currency stays money of none."""
    same = [a for a, p in reversed(before) if p.sentence == place.sentence and a.kind is not None]
    if same and _prolongs(tokens, amount, same[0], vocab):
        return _as_long(amount, same[0])
    if amount.lacks is Lacks.CURRENCY:
        donor = _of_scaled(amount, same) or ahead or _money_before(before, place)
        return _from(amount, donor) if donor else replace(amount, kind=FigureKind.MONEY)
    if amount.lacks is Lacks.SUM:
        donor = next((a for a in same if a.kind is FigureKind.MONEY and a.unit), None) or ahead
        donor = donor or _money_before(before, place)
        return _from(amount, donor) if donor else replace(amount, kind=FigureKind.MONEY)
    if amount.lacks is Lacks.SHARE:
        shares = any(a.kind is FigureKind.PERCENT for a in same) or _last(before, place, {FigureKind.PERCENT})
        return replace(amount, kind=FigureKind.PERCENT, unit="percent") if shares else None
    if amount.lacks is Lacks.WHOLE:
        return _from(amount, ahead) if ahead and ahead.kind in THINGS else None
    if amount.lacks is Lacks.THING:
        donor = next((a for a in same if a.kind in THINGS), None) or _thing_before(before, place)
        return _from(amount, donor) if donor else None
    if amount.lacks is Lacks.SERIES and not any(a.kind in SUMS for a in same[:1]):
        donor = next((a for a in same if a.kind in THINGS), None) or _thing_before(before, place)
        if donor is not None:
            return _from(amount, donor)
    time = next((a for a in same if _led_alike(tokens, amount, a)), None)
    if time is not None:
        return _as_long(amount, time)
    whole = amount.number.value <= WHOLE
    kinds = COUNTABLE if whole else COUNTABLE - {FigureKind.PERCENT}
    donor = next((a for a in same if a.kind in kinds), None)
    if donor is None and whole:
        donor = _last(before, place, {FigureKind.PERCENT})
    return _from_scaled(amount, donor) if donor else None


def _prolongs(tokens: Tokens, amount: Amount, time: Amount, vocab: Vocabulary) -> bool:
    """Whether a time told just before goes on for so many more: "for 15 years, extendable by another 10"."""
    if time.kind is not FigureKind.DURATION or amount.lacks not in {Lacks.SERIES, Lacks.UNIT, Lacks.THING}:
        return False
    return any(vocab.prolonged.get(low) for low in tokens.lows[time.last : amount.first])


def _led_alike(tokens: Tokens, amount: Amount, time: Amount) -> bool:
    """Whether a time stands behind the same word: "in three years and over $100 billion in ten", «за два … за пять»."""
    return (
        time.kind is FigureKind.DURATION
        and not amount.number.scaled
        and tokens.is_word(time.number.first - 1)
        and tokens.low(time.number.first - 1) == tokens.low(amount.number.first - 1)
    )


def _as_long(amount: Amount, time: Amount) -> Amount:
    """A bare number in the unit of a time; the word before it is no hedge then: "over five years … over fifteen"."""
    number = amount.number
    years = number.value * time.low / time.number.value
    return _from(replace(amount, first=number.first, low=years, high=None, qualifier=Qualifier.EXACT), time)


def _of_scaled(amount: Amount, same: Sequence[Amount]) -> Amount | None:
    """The neighbour of a scaled number: thousands may go on counting things, more is money or the same great things."""
    if same and amount.number.scale == SMALL and same[0].kind in THINGS:
        return same[0]
    return next(
        (a for a in same if (a.kind is FigureKind.MONEY and a.unit) or (a.number.scaled and a.kind in THINGS)), None
    )


def _money_before(before: deque[tuple[Amount, Place]], place: Place) -> Amount | None:
    """The last money of the paragraph or of the one before."""
    return next(
        (
            a
            for a, p in reversed(before)
            if place.paragraph - p.paragraph <= 1 and a.kind is FigureKind.MONEY and a.unit
        ),
        None,
    )


def _thing_before(before: deque[tuple[Amount, Place]], place: Place) -> Amount | None:
    """The last things counted in the paragraph, not far back, whatever else was told since."""
    return next(
        (
            a
            for a, p in reversed(before)
            if p.paragraph == place.paragraph
            and place.sentence - p.sentence <= NEAR
            and a.kind in THINGS
            and "things" in a.rule
        ),
        None,
    ) or _last(before, place, THINGS)


def _last(
    before: deque[tuple[Amount, Place]], place: Place, kinds: "frozenset[FigureKind] | set[FigureKind]"
) -> Amount | None:
    """The amount just before, if it is of these kinds and stands in the sentence before."""
    if not before:
        return None
    amount, there = before[-1]
    near = there.paragraph == place.paragraph and place.sentence - there.sentence <= 1
    return amount if near and amount.kind in kinds else None


def _from(amount: Amount, donor: Amount) -> Amount:
    unit = donor.unit
    kind = donor.kind
    if amount.lacks is Lacks.THING and kind is FigureKind.CAPACITY and unit:
        kind, unit = FigureKind.COUNT, unit.partition("/")[0]
    return replace(
        amount,
        kind=kind,
        unit=unit,
        inherited=True,
        rule=f"inherited from a neighbour, {amount.rule}",
        generic=donor.generic,
    )


def _from_scaled(amount: Amount, donor: Amount) -> Amount | None:
    """A bare number after millions is in millions too: «просили $2 млрд, сошлись на полутора»."""
    many = donor.kind is FigureKind.MONEY or donor.number.scale > SMALL
    if many and donor.number.scaled and amount.number.value < SMALL:
        scaled = replace(
            amount,
            low=amount.low * donor.number.scale,
            high=None if amount.high is None else amount.high * donor.number.scale,
        )
        return _from(scaled, donor)
    return _from(amount, donor)
