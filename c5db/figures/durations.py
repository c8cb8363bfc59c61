"""Times behind a number, in years; ages of people are none."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.nouns import has_owner, is_person, names_a_being
from c5db.figures.number import Number
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.unit import ONE, Unit
from c5db.figures.vocabulary import Vocabulary

MONTH, YEAR = Decimal("30.4166666667"), Decimal(365)
LONGEST = 1000


def read_duration(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Unit | None:
    """The time at token `at`: «лет», «-летний», "months", «жылға»."""
    if number.scaled or number.value > LONGEST:
        return None
    hyphen = tokens.low(at) in DASHES
    start = at + 1 if hyphen else _past_adjective(tokens, at, vocab)
    days = vocab.durations.get(tokens.lows[start]) if tokens.is_word(start) else None
    if (
        days is None
        or is_age(tokens, start, vocab)
        or has_owner(tokens, number.first - 1, start + 1, vocab.words.nouns)
        or (days == YEAR and _is_years_of_age(tokens, number.first, start + 1, vocab))
    ):
        return None
    if (
        hyphen
        and tokens.low(start + 1) in DASHES
        and vocab.durations.get(tokens.low(start + 2)) is None
        and vocab.age_words.get(tokens.low(start + 2))
    ):
        return None
    return timed(days, start + 1)


def _is_years_of_age(tokens: Tokens, first: int, last: int, vocab: Vocabulary) -> bool:
    """«исполнилось 45 лет», «Иванов, 65 лет, возглавляет»: years behind a word of age, or set off behind a person."""
    if vocab.age_openers.get(tokens.low(first - 1)):
        return True
    set_off = tokens.low(first - 1) == "," and tokens.low(last) == ","
    return set_off and tokens.raw(first - 2)[:1].isupper() and is_person(tokens.low(first - 2), vocab.words.nouns)


def timed(days: Decimal, last: int) -> Unit:
    """A time of so many days as a unit in years; months are twelfths exactly."""
    if days == MONTH:
        return Unit(FigureKind.DURATION, "year", last, ONE, Decimal(12), rule="months")
    return Unit(FigureKind.DURATION, "year", last, days, YEAR, rule="duration")


def _past_adjective(tokens: Tokens, at: int, vocab: Vocabulary) -> int:
    """«пять рабочих дней», "three full years", "ten of the years"."""
    joint = vocab.joints.at(tokens.lows, at)
    place = joint[1] if joint else at
    low = tokens.low(place)
    if (
        vocab.durations.get(low) is None
        and vocab.tense.get(low) is None
        and vocab.tense_endings.get(low) is None
        and vocab.stops.get(low) is None
        and vocab.numbers.get(low) is None
        and vocab.durations.get(tokens.low(place + 1)) is not None
        and tokens.is_word(place)
    ):
        return place + 1
    return place


def is_age(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """«52-летний бизнесмен», "the 52-year-old engineer": the age of a being."""
    if any(vocab.age_words.at(tokens.lows, place) for place in range(max(0, at - 1), at + 3)):
        return True
    return bool(vocab.age_tails.get(tokens.lows[at])) and names_a_being(tokens, at + 1, vocab.words.nouns)
