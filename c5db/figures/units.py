"""What a number measures: the unit that follows it, be it a currency, a per cent, a time, a power or a thing counted."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from c5db.domain.vocab import FigureKind
from c5db.figures.numbers import ONE, Number
from c5db.figures.tokens import NUMBER, SIGN, WORD, Tokens
from c5db.figures.vocabulary import SYMBOLS, Vocabulary

LOOK_AHEAD = 6
"""Words between a number and the noun that it counts."""
RATE_REACH = 4
FAMILIES = (
    frozenset({"USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD"}),
    frozenset({"RUB", "BYN"}),
    frozenset({"GBP", "EGP"}),
    frozenset({"AZN", "TMT"}),
    frozenset({"SEK", "NOK", "DKK", "CZK"}),
    frozenset({"QAR", "SAR", "OMR", "IRR"}),
    frozenset({"INR", "PKR", "IDR"}),
    frozenset({"KGS", "UZS"}),
)
"""Currencies that share a name: which one, an adjective says."""
DASHES = {"-", "–", "—"}
PLAIN_YEARS = Decimal(365)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit read up to token `last` (exclusive); a number times `factor` is in `name`."""

    kind: FigureKind
    name: str | None
    last: int
    factor: Decimal = ONE
    divisor: Decimal = ONE
    rule: str = ""


def read_unit(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Unit | None:
    """The unit that begins at token `at`, after `number`."""
    if at >= len(tokens):
        return None
    return (
        _percent(tokens, at, vocab)
        or read_currency(tokens, at, vocab)
        or _measure(tokens, at, vocab)
        or _duration(tokens, number, at, vocab)
        or _thing(tokens, number, at, vocab)
    )


def refused(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """What follows the number says that it counts nothing: «раза», "times", «место»."""
    at += _suffix(tokens, at)
    return at < len(tokens) and vocab.not_counts.at(tokens.lows, at) is not None


def _suffix(tokens: Tokens, at: int) -> int:
    """Tokens of a case ending hung on digits: «300-ге», «70-ти»."""
    if at + 1 < len(tokens) and tokens.lows[at] == "-" and tokens.tight(at) and tokens.tight(at + 1):
        ending = tokens.lows[at + 1]
        if tokens.kinds[at + 1] == WORD and len(ending) <= 3:
            return 2
    return 0


def _percent(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    start = at
    if tokens.lows[at] in DASHES and at + 1 < len(tokens):
        start += 1
    if tokens.lows[start] == "%":
        return Unit(FigureKind.PERCENT, "percent", start + 1, rule="percent sign")
    found = vocab.percent.at(tokens.lows, start) if tokens.kinds[start] == WORD else None
    if found is None or vocab.percent_points.at(tokens.lows, found[1]):
        return None
    return Unit(FigureKind.PERCENT, "percent", found[1], rule="percent word")


def read_currency(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """A currency's sign, code or name, with the adjective that says whose it is."""
    if tokens.lows[at] in SYMBOLS:
        return Unit(FigureKind.MONEY, SYMBOLS[tokens.lows[at]], at + 1, rule="currency sign after")
    if tokens.lows[at] in DASHES and at + 1 < len(tokens) and tokens.tight(at):
        at += 1
    if tokens.kinds[at] != WORD:
        return None
    whose = vocab.currency_adjectives.at(tokens.lows, at)
    place = whose[1] if whose else at
    while place < len(tokens) and tokens.lows[place] == "." and whose:
        place += 1
    name = vocab.currencies.at(tokens.lows, place) if place < len(tokens) else None
    if name is None:
        whose, name = None, vocab.currencies.at(tokens.lows, at)
    if name is None or _code_in_lower_case(tokens, name[1] - 1):
        return None
    code, last = name
    if whose and any({whose[0], code} <= family for family in FAMILIES):
        code = whose[0]
    last = _whose_after(tokens, last)
    return Unit(FigureKind.MONEY, code, last, rule="currency word")


def _code_in_lower_case(tokens: Tokens, at: int) -> bool:
    """`try` or `rub` in lower case is a word, not a code."""
    raw = tokens.raw(at)
    return (
        len(raw) == 3 and raw.isascii() and raw.islower() and raw in {"try", "rub", "sek", "inr", "ron", "cad", "all"}
    )


def _whose_after(tokens: Tokens, at: int) -> int:
    """«долл.» takes its full stop, «долларов США» its country."""
    if at < len(tokens) and tokens.lows[at] == "." and tokens.tight(at) and len(tokens.lows[at - 1]) <= 4:
        following = tokens.raw(at + 1)[:1] if at + 1 < len(tokens) else ""
        if not following.isupper() or tokens.raw(at + 1) == "США":
            at += 1
    return at + 1 if at < len(tokens) and tokens.raw(at) == "США" else at


def _measure(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """Power, energy, weight, volume, length; with a rate it is a capacity."""
    start = at
    if tokens.lows[at] in DASHES and tokens.tight(at) and at + 1 < len(tokens):
        start += 1
    if tokens.kinds[start] != WORD:
        return None
    found = vocab.units.at(tokens.lows, start)
    if found is None or (len(tokens.lows[start]) == 1 and tokens.raw(start).isupper()):
        return None
    code, last = found
    if (
        _low(tokens, last) == "."
        and len(tokens.lows[last - 1]) <= 2
        and tokens.tight(last)
        and last + 1 < len(tokens)
        and not tokens.raw(last + 1)[:1].isupper()
    ):
        last += 1
    name, _, factor = code.partition("*")
    scale = Decimal(factor) if factor else ONE
    if _low(tokens, last) in {"/"} and last + 1 < len(tokens):
        per = {
            "год": "year",
            "г": "year",
            "сут": "day",
            "сутки": "day",
            "year": "year",
            "day": "day",
            "d": "day",
            "yr": "year",
            "ч": "speed",
            "h": "speed",
            "с": "speed",
            "жыл": "year",
        }.get(_low(tokens, last + 1))
        if per == "speed":
            return Unit(FigureKind.CAPACITY, None, last + 2, rule="speed")
        if per:
            return Unit(FigureKind.CAPACITY, f"{name}/{per}", last + 2, scale, rule="flow")
    if "/" in name or name == "MW":
        return Unit(FigureKind.CAPACITY, name, last, scale, rule="power")
    rate = _rate(tokens, last, vocab)
    if rate:
        return Unit(FigureKind.CAPACITY, f"{name}/{rate[0]}", rate[1], scale, rule="flow")
    if name == "kWh":
        return Unit(FigureKind.CAPACITY, name, last, scale, rule="energy")
    return Unit(FigureKind.COUNT, name, last, scale, rule="measure")


def _rate(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """How often: «в год», "a day", within a few words and before any stop."""
    for place in range(at, min(at + RATE_REACH, len(tokens))):
        found = vocab.rates.at(tokens.lows, place)
        if found:
            return found
        if tokens.kinds[place] != WORD:
            return None
    return None


def _duration(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Unit | None:
    start = at
    hyphen = tokens.lows[at] in DASHES and at + 1 < len(tokens)
    if hyphen:
        start += 1
    if start >= len(tokens) or tokens.kinds[start] != WORD or number.scaled or number.value > 1000:
        return None
    skip = vocab.joints.at(tokens.lows, start)
    if skip and not hyphen:
        start = skip[1]
    if (
        not hyphen
        and start < len(tokens)
        and vocab.durations.get(tokens.lows[start]) is None
        and vocab.tense.get(tokens.lows[start]) is None
    ):
        following = _low(tokens, start + 1)
        if vocab.durations.get(following) is not None and vocab.stops.get(tokens.lows[start]) is None:
            start += 1  # «пять рабочих дней», "three full years"
    if start >= len(tokens):
        return None
    days = vocab.durations.get(tokens.lows[start])
    if days is None or _age(tokens, start, vocab):
        return None
    divisor = PLAIN_YEARS
    if Decimal(30) < days < Decimal(31):
        return Unit(FigureKind.DURATION, "year", start + 1, ONE, Decimal(12), rule="months")
    return Unit(FigureKind.DURATION, "year", start + 1, days, divisor, rule="duration")


def _age(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    return any(vocab.age_words.at(tokens.lows, place) for place in range(max(0, at - 1), min(at + 3, len(tokens))))


def _thing(tokens: Tokens, number: Number, at: int, vocab: Vocabulary) -> Unit | None:
    """The thing counted: a known noun within a few words, a model of a thing, or any noun that must be counted."""
    place = at + _suffix(tokens, at)
    end = min(place + LOOK_AHEAD, len(tokens))
    first = place
    while place < end:
        low = tokens.lows[place]
        found = vocab.things.at(tokens.lows, place) if tokens.kinds[place] == WORD else None
        if found:
            return _counted(tokens, found[0], found[1], vocab)
        model = _model(tokens, place, vocab)
        if model:
            ahead = _thing_after_model(tokens, model[1], vocab)
            return _counted(tokens, *(ahead or model), vocab)
        if tokens.kinds[place] == SIGN and low not in {"-", "«", "»", "“", "”", '"'}:
            break
        if (
            tokens.kinds[place] == NUMBER
            or vocab.numbers.get(low) is not None
            or vocab.months.get(low)
            or vocab.currencies.get(low)
        ):
            break
        if vocab.stops.get(low) or vocab.not_counts.get(low):
            break
        place += 1
    return _any_noun(tokens, first, vocab)


def _thing_after_model(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    found = vocab.things.at(tokens.lows, at) if at < len(tokens) and tokens.kinds[at] == WORD else None
    return found


def _counted(tokens: Tokens, name: str, last: int, vocab: Vocabulary) -> Unit:
    rate = _rate(tokens, last, vocab)
    if rate:
        return Unit(FigureKind.CAPACITY, f"{name}/{rate[0]}", rate[1], rule="things a time")
    return Unit(FigureKind.COUNT, name, last, rule="things")


def _model(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """«787-9», "737 MAX 8s": a model that names the thing."""
    if tokens.kinds[at] != NUMBER and not (tokens.kinds[at] == WORD and len(tokens.lows[at]) == 1):
        return None
    rest = tokens.text[tokens.starts[at] : tokens.starts[at] + 8].lower()
    for pattern, thing in vocab.models:
        match = pattern.match(rest)
        if match and not rest[match.end() : match.end() + 1].isdigit():
            last = at + 1
            while (
                last < len(tokens)
                and last < at + 6
                and (tokens.tight(last) or tokens.lows[last] in {"max", "neo"} or tokens.lows[last - 1] == "max")
            ):
                if tokens.kinds[last] == SIGN and tokens.lows[last] not in DASHES:
                    break
                last += 1
            return thing, last
    return None


def _any_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """A noun of no table: its dictionary form as written, so that a unit is never guessed."""
    if at >= len(tokens) or tokens.kinds[at] != WORD:
        return None
    if any("а" <= c <= "я" for c in tokens.lows[at]) and not any(c in "әғқңөұүһі" for c in tokens.lows[at]):
        noun = (
            _russian_noun(tokens, at, vocab) if vocab.words.decimal_comma and vocab.date_prepositions.get("в") else None
        )
    else:
        noun = _english_noun(tokens, at, vocab)
    return None if noun is None else _counted(tokens, *noun, vocab)


def _russian_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    for place in range(at, min(at + 4, len(tokens))):
        low = tokens.lows[place]
        if (
            tokens.kinds[place] != WORD
            or vocab.stops.get(low)
            or vocab.months.get(low)
            or vocab.not_counts.get(low)
            or len(low) < 3
        ):
            return None
        kind, form = russian_form(low)
        if kind == "noun":
            return form, place + 1
        if kind != "adjective":
            return None
    return None


@lru_cache(maxsize=20_000)
def russian_form(word: str) -> tuple[str, str]:
    """Whether a word is a counted `noun`, an `adjective` or `other`, and its dictionary form."""
    parsed = morphology().parse(word)[0]
    tag = parsed.tag
    if "NOUN" in tag and ("gent" in tag or "plur" in tag):
        return "noun", str(parsed.normal_form)
    return ("adjective" if {"ADJF"} in tag or {"PRTF"} in tag else "other"), str(parsed.normal_form)


@lru_cache(maxsize=1)
def morphology():  # type: ignore[no-untyped-def]
    """The Russian dictionary, loaded when first needed."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


def _english_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    if vocab.words.decimal_comma:
        return None
    for place in range(at, min(at + 4, len(tokens))):
        low = tokens.lows[place]
        if tokens.kinds[place] != WORD or vocab.stops.get(low) or vocab.months.get(low) or vocab.not_counts.get(low):
            return None
        if (
            low.endswith("s")
            and not low.endswith(("ss", "us", "is", "'s", "ous"))
            and tokens.raw(place).islower()
            and len(low) > 3
        ):
            return _singular(low), place + 1
    return None


def _singular(word: str) -> str:
    """`deliveries` → `delivery`, `boxes` → `box`."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def _low(tokens: Tokens, at: int) -> str:
    return tokens.lows[at] if at < len(tokens) else ""
