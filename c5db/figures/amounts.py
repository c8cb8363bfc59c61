"""Amounts: a currency or nothing, a number or a range of two, a unit, and the hedges around them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.numbers import Number, read_number
from c5db.figures.tokens import NUMBER, SIGN, WORD, Tokens
from c5db.figures.units import DASHES, Unit, read_unit, refused
from c5db.figures.vocabulary import DOLLAR_PREFIXES, SYMBOLS, Vocabulary

ENDS = {".", ",", ";", ":", "!", "?", ")", "»", "”", '"', "—", "–"}
SHARES_OF_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at tokens `first` to `last` (exclusive); `kind` is None while the unit is unknown."""

    first: int
    last: int
    number: Number
    kind: FigureKind | None
    low: Decimal
    high: Decimal | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    inherited: bool = False
    change: bool = False
    """It is one end of a change: «с 30 до 45 %»."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Term:
    first: int
    last: int
    number: Number
    currency: str | None


def read_amounts(tokens: Tokens, at: int, vocab: Vocabulary) -> list[Amount]:
    """The amount that begins at token `at` (two for a change from one to another), or nothing."""
    fraction = _fraction(tokens, at, vocab)
    if fraction:
        return [_hedged(tokens, fraction, vocab)]
    term = _term(tokens, at, vocab)
    if term is None or _label(tokens, term, vocab):
        return []
    second = _second(tokens, term, vocab)
    if second is not None:
        both = _both_ends(tokens, term, second, vocab)
        if both:
            return both
    if _model_like(tokens, term):
        return []
    amount = _single(tokens, term, vocab)
    return [] if amount is None else [_hedged(tokens, amount, vocab)]


def _term(tokens: Tokens, at: int, vocab: Vocabulary) -> _Term | None:
    """A number with the currency before it, if one stands there."""
    low, currency, place = tokens.lows[at], None, at
    if low in SYMBOLS:
        currency, place = SYMBOLS[low], at + 1
    elif tokens.kinds[at] == WORD and at + 2 < len(tokens):
        if low in DOLLAR_PREFIXES and tokens.lows[at + 1] == "$" and tokens.tight(at + 1):
            currency, place = DOLLAR_PREFIXES[low], at + 2
        elif len(low) == 3 and tokens.raw(at).isupper() and tokens.kinds[at + 1] == NUMBER:
            currency = vocab.currencies.get(low)
            place = at + 1 if currency else at
    if place >= len(tokens):
        return None
    number = read_number(tokens, place, vocab)
    if number is None or (currency is None and _glued(tokens, number)):
        return None
    return _Term(min(at, number.first), number.last, number, currency)


def _glued(tokens: Tokens, number: Number) -> bool:
    """Hung on letters or signs: «ВВЭР-1200», «C5», «№ 12», «+7», «3:1»."""
    at = number.first
    if number.in_words:
        return False
    if at > 0:
        before = tokens.lows[at - 1]
        if tokens.tight(at) and (
            tokens.kinds[at - 1] == WORD or before in {"+", "/", ":", "#", "№", "_", "@", "&", "'", "’", "."}
        ):
            return True
        if before in {"№", "#"}:
            return True
        if before == "-" and tokens.tight(at) and at > 1 and tokens.tight(at - 1) and tokens.kinds[at - 2] != SIGN:
            return True
    last = number.last
    if last < len(tokens) and tokens.tight(last):
        after = tokens.lows[last]
        if (
            after in {":", "/", "_", "@", "\\"}
            and last + 1 < len(tokens)
            and tokens.kinds[last + 1] == NUMBER
            and tokens.tight(last + 1)
        ):
            return True
    return False


def _label(tokens: Tokens, term: _Term, vocab: Vocabulary) -> bool:
    """A number that names a thing: «статья 16», "flight 921"."""
    if term.currency or term.number.in_words or term.number.scaled or term.first == 0:
        return False
    at = term.first - 1
    if tokens.lows[at] == "." and at > 0 and tokens.tight(at):
        at -= 1
    return tokens.kinds[at] == WORD and bool(vocab.labels.get(tokens.lows[at])) and "\n" not in tokens.gap(term.first)


def _model_like(tokens: Tokens, term: _Term) -> bool:
    """«787-9», «74-55-30»: digits that run on behind a hyphen without being a range, and digits with a name's letters."""
    last = term.number.last
    if term.currency or term.number.in_words or last >= len(tokens) or not tokens.tight(last):
        return False
    if (
        tokens.lows[last] == "-"
        and last + 1 < len(tokens)
        and tokens.tight(last + 1)
        and tokens.kinds[last + 1] == NUMBER
    ):
        return True
    return (
        tokens.kinds[last] == WORD
        and tokens.raw(last)[:1].isupper()
        and not term.number.scaled
        and len(tokens.raw(last)) <= 4
        and not tokens.raw(last).startswith(("М", "Г", "к", "M", "G"))
    )


def _second(tokens: Tokens, term: _Term, vocab: Vocabulary) -> tuple[_Term, str] | None:
    """The upper end of a range or change that begins with `term`, and what kind it is."""
    at = term.last
    unit = read_unit(tokens, term.number, at, vocab) if at < len(tokens) else None
    after_unit = unit.last if unit and unit.rule not in {"things"} else None
    opener = _opener(tokens, term, vocab)
    for place in (at, after_unit):
        if place is None or place >= len(tokens):
            continue
        low = tokens.lows[place]
        kind = None
        if (
            low in DASHES
            and place + 1 < len(tokens)
            and tokens.tight(place) == tokens.tight(place + 1)
            and (low != "—" or tokens.tight(place))
        ):
            kind = "range"
        elif opener and low == opener[1]:
            kind = "change" if opener[0] and vocab.change_openers.get(opener[0]) else "range"
        elif vocab.words.range_marks and low == vocab.words.range_marks and not opener:
            kind = "range"
        if kind is None:
            continue
        second = (
            _term(tokens, place + 1, vocab) if not _is_glued_range(tokens, place) else _forced(tokens, place + 1, vocab)
        )
        if second is not None:
            return second, kind
    return None


def _is_glued_range(tokens: Tokens, place: int) -> bool:
    return tokens.lows[place] in DASHES and tokens.tight(place)


def _forced(tokens: Tokens, at: int, vocab: Vocabulary) -> _Term | None:
    """The number right behind a range's dash."""
    if tokens.lows[at] in SYMBOLS:
        return _term(tokens, at, vocab)
    number = read_number(tokens, at, vocab)
    return None if number is None else _Term(number.first, number.last, number, None)


def _opener(tokens: Tokens, term: _Term, vocab: Vocabulary) -> tuple[str, str] | None:
    """The word before the lower end, with its partner before the upper one."""
    at = term.first - 1
    if at < 0:
        return None
    word = tokens.lows[at]
    partner = vocab.words.range_openers.get(word)
    return None if partner is None else (word, partner)


def _both_ends(tokens: Tokens, one: _Term, pair: tuple[_Term, str], vocab: Vocabulary) -> list[Amount]:
    """A range as one amount, or a change as two; nothing where the ends don't fit each other."""
    two, kind = pair
    unit = _unit_of(tokens, two, vocab)
    own = _unit_of(tokens, one, vocab)
    if unit is None and own is not None and own.kind is FigureKind.MONEY:
        unit = replace(own, last=two.last)
    if unit is None:
        if not two.number.scaled:
            return []
        unit = Unit(FigureKind.MONEY, None, two.last, rule="scale without a currency")
    if own is not None and (own.kind is not unit.kind or (own.name != unit.name and unit.name is not None)):
        return []
    low, high = one.number.value, two.number.value
    if (
        not one.number.scaled
        and two.number.scaled
        and one.number.bare * two.number.scale < high + (high if kind == "change" else 0)
    ):
        low = one.number.bare * two.number.scale
    low, high = _measured(low, own if own and own.factor != 1 else unit), _measured(high, unit)
    if kind == "range":
        if low >= high or (unit.kind is FigureKind.DURATION and high > 1000):
            return []
        first = one.first - 1 if _opener(tokens, one, vocab) else one.first
        hedge = _hedge_before(tokens, first, vocab)
        start = hedge[1] if hedge else first
        return [
            Amount(
                start,
                unit.last,
                two.number,
                unit.kind,
                low,
                high,
                unit.name,
                Qualifier.RANGE,
                rule=f"range, {unit.rule}",
            )
        ]
    first = one.first - 1
    left = own.last if own else one.last
    return [
        Amount(
            first,
            left,
            one.number,
            unit.kind,
            low,
            None,
            unit.name,
            inherited=own is None,
            change=True,
            rule=f"change from, {unit.rule}",
        ),
        Amount(
            two.first - 1,
            unit.last,
            two.number,
            unit.kind,
            high,
            None,
            unit.name,
            change=True,
            rule=f"change to, {unit.rule}",
        ),
    ]


def _unit_of(tokens: Tokens, term: _Term, vocab: Vocabulary) -> Unit | None:
    if term.currency:
        return Unit(FigureKind.MONEY, term.currency, term.last, rule="currency before")
    return read_unit(tokens, term.number, term.last, vocab)


def _measured(value: Decimal, unit: Unit) -> Decimal:
    return value * unit.factor / unit.divisor if unit.divisor != 1 else value * unit.factor


def _single(tokens: Tokens, term: _Term, vocab: Vocabulary) -> Amount | None:
    """An amount of one number; kind None where the unit must come from a neighbour."""
    number = term.number
    if refused(tokens, term.last, vocab) and not term.currency:
        return None
    unit = _unit_of(tokens, term, vocab)
    if unit is not None:
        if unit.rule == "speed" or number.value == 0:
            return None
        if unit.kind is FigureKind.COUNT and _ordinal(tokens, term, vocab):
            return None
        if (
            unit.kind is FigureKind.COUNT
            and number.bare != number.bare.to_integral_value()
            and not number.scaled
            and unit.rule == "things"
        ):
            return None
        if unit.kind is FigureKind.COUNT and unit.rule == "things" and number.in_words and number.value == 1:
            return None  # «один из заводов», "one company": an article more than a count
        return Amount(
            term.first, unit.last, number, unit.kind, _measured(number.value, unit), None, unit.name, rule=unit.rule
        )
    if number.value == 0 or _ordinal(tokens, term, vocab):
        return None
    if number.scaled and not (number.in_words and number.bare == 1 and number.scale == 1000):
        return Amount(term.first, term.last, number, None, number.value, rule="scale without a currency")
    ends = term.last >= len(tokens) or tokens.lows[term.last] in ENDS or "\n" in tokens.gap(term.last)
    year_like = not number.in_words and number.digits.isdigit() and 1900 <= number.value <= 2100
    if ends and not year_like and number.value != 1:
        return Amount(term.first, term.last, number, None, number.value, rule="bare number")
    return None


def _ordinal(tokens: Tokens, term: _Term, vocab: Vocabulary) -> bool:
    """«174-е», "5th": a place in a row."""
    at = term.last
    if term.number.in_words or at >= len(tokens) or not tokens.tight(at):
        return False
    if tokens.lows[at] in {"th", "st", "nd", "rd"}:
        return True
    return (
        tokens.lows[at] == "-"
        and at + 1 < len(tokens)
        and tokens.tight(at + 1)
        and tokens.lows[at + 1]
        in {
            "е",
            "й",
            "я",
            "го",
            "му",
            "м",
            "ю",
            "ое",
            "ая",
            "ый",
            "ой",
            "ых",
            "ые",
            "ми",
            "х",
            "ші",
            "шы",
            "інші",
            "ыншы",
        }
    )


def _hedge_before(tokens: Tokens, first: int, vocab: Vocabulary) -> tuple[Qualifier, int] | None:
    """The hedge that ends just before token `first`, perhaps with a preposition between: «более чем на»."""
    if first <= 0 or any(c in tokens.gap(first) for c in "\n"):
        return None
    found = vocab.hedges.before(tokens.lows, first)
    if (
        found is None
        and first > 1
        and len(tokens.lows[first - 1]) <= 2
        and (
            vocab.date_prepositions.get(tokens.lows[first - 1])
            or tokens.lows[first - 1] in {"о", "об", "за", "of", "at", "a", "из"}
        )
    ):
        found = vocab.hedges.before(tokens.lows, first - 1)
    if found is None:
        return None
    return Qualifier(found[0]), found[1]


def _hedged(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> Amount:
    """The amount with the hedges before and after it."""
    if amount.change or amount.qualifier is Qualifier.RANGE:
        return amount
    before = _hedge_before(tokens, amount.first, vocab)
    after = None
    if amount.last < len(tokens) and "\n" not in tokens.gap(amount.last):
        place = amount.last
        if (
            tokens.lows[place] == "-"
            and place + 2 < len(tokens)
            and tokens.tight(place)
            and len(tokens.lows[place + 1]) <= 3
            and tokens.kinds[place + 1] == WORD
        ):
            place += 2  # «300-ге жуық», «1800-ден астам»
        after = vocab.hedges_after.at(tokens.lows, place)
    if before is not None:
        return replace(amount, first=before[1], qualifier=before[0])
    if after is not None:
        return replace(amount, last=after[1], qualifier=Qualifier(after[0]))
    return amount


def _fraction(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """A share in words: «половина акций», "a third of the stock", «үштен бірі»."""
    if tokens.kinds[at] != WORD:
        return None
    found = vocab.fractions.at(tokens.lows, at)
    if found is None:
        return None
    share, last = found
    following = tokens.lows[last] if last < len(tokens) else ""
    if (
        vocab.not_fractions.get(following)
        or vocab.currencies.get(following)
        or vocab.scales.get(following)
        or vocab.durations.get(following)
    ):
        return None
    if not _is_share(tokens, at, last, vocab):
        return None
    first = at - 1 if at and tokens.lows[at - 1] == "a" else at
    if vocab.fraction_nouns.get(following) and vocab.words.decimal_comma and following not in {"из", "от"}:
        last += 1
    number = Number(at, last, share, in_words=True)
    return Amount(first, last, number, FigureKind.PERCENT, share, None, "percent", rule="share in words")


def _is_share(tokens: Tokens, at: int, last: int, vocab: Vocabulary) -> bool:
    """Whether a fraction word stands as a share and not as an ordinal or a part of a date."""
    before = tokens.lows[at - 1] if at else ""
    following = tokens.lows[last] if last < len(tokens) else ""
    if not vocab.words.decimal_comma:
        if (
            vocab.ordinals.get(before)
            or before in {"last", "that", "this"}
            or last < len(tokens)
            and tokens.kinds[last] == NUMBER
        ):
            return False
        if "-" in tokens.lows[at:last] or last - at > 1:
            return True
        if tokens.lows[at] == "half":
            return following == "of" or before in {"by", "nearly", "almost"}
        return before in {"a", "by", "nearly", "almost", "about"} and (
            following in {"of", ".", ",", ";"} or before == "by"
        )
    if vocab.ordinals.get(before) is not None:
        return False
    if tokens.lows[at] in {"третью", "трети", "четвертью", "треть"}:
        return bool(vocab.fraction_nouns.get(following)) or before in {
            "на",
            "почти",
            "около",
            "примерно",
            "более",
            "до",
            "менее",
            "свыше",
            "больше",
        }
    return True


def inherit(amounts: list[Amount | None], sentence_of: list[int]) -> Iterator[tuple[int, Amount | None]]:
    """Amounts without a unit take it from a neighbour in their sentence; what finds none has no figure, or no currency.

    A number with a scale is money of the nearest money, first to the left; a bare number at the end of a clause takes the
    unit of the amount just before it.
    """
    for index, amount in enumerate(amounts):
        if amount is None or amount.kind is not None:
            continue
        scaled = amount.rule == "scale without a currency"
        donor = _donor(amounts, sentence_of, index, scaled)
        if donor is not None:
            yield (
                index,
                replace(
                    amount,
                    kind=donor.kind,
                    unit=donor.unit,
                    inherited=True,
                    rule=f"inherited from a neighbour, {amount.rule}",
                ),
            )
        elif scaled:
            yield index, replace(amount, kind=FigureKind.MONEY)
        else:
            yield index, None


def _donor(amounts: list[Amount | None], sentence_of: list[int], index: int, scaled: bool) -> Amount | None:
    left = [a for j, a in enumerate(amounts[:index]) if a and a.kind and sentence_of[j] == sentence_of[index]]
    if scaled:
        big = [a for a in left if a.kind is FigureKind.MONEY or a.number.scaled]
        if big:
            return big[-1]
        right = [
            a
            for j, a in enumerate(amounts)
            if j > index and a and a.kind is FigureKind.MONEY and sentence_of[j] == sentence_of[index]
        ]
        return right[0] if right else None
    near = [a for a in left if a.kind in {FigureKind.PERCENT, FigureKind.COUNT, FigureKind.MONEY, FigureKind.CAPACITY}]
    return near[-1] if near else None
