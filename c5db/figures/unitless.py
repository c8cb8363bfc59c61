"""Numbers that no unit follows: a thing told before them, or a unit that a neighbour must lend."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.amount import Amount, Lacks
from c5db.figures.hedges import hedged
from c5db.figures.lookalikes import clause_ends, countable, named_before, ordinal
from c5db.figures.nouns import is_counted_form
from c5db.figures.number import Number
from c5db.figures.terms import Term
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.units import case_ending, read_unit
from c5db.figures.vocabulary import Vocabulary

HALF = Decimal("0.5")
"""«Половина», "half": a share or nothing, where no unit follows."""
FIRST_YEAR, LAST_YEAR = 1900, 2100


def read_unitless(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """The amount of a number that no unit follows, or nothing."""
    return _thing_before(tokens, term, vocab) or _inverted(tokens, term, vocab) or _without_unit(tokens, term, vocab)


def _thing_before(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A count told after its thing: «рабочих мест — не менее 700»."""
    number = term.number
    if not clause_ends(tokens, term.last) or not countable(tokens, number, None, vocab) or _year_like(number):
        return None
    made = hedged(
        tokens, Amount(term.first, term.last, number, FigureKind.COUNT, number.value, rule="things before"), vocab
    )
    if tokens.low(made.first - 1) not in DASHES | {":"} or tokens.tight(made.first - 1):
        return None
    named = vocab.things.before(tokens.lows, made.first - 1)
    if named is None or not is_counted_form(tokens.low(made.first - 2), vocab.words.nouns):
        return None
    return Amount(term.first, term.last, number, FigureKind.COUNT, number.value, None, named[0], rule="things before")


def _inverted(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """«лет десять», «человек двадцать»: what stands before the number makes it approximate."""
    at, number = term.first - 1, term.number
    named = tokens.is_word(at) and vocab.inverted.get(tokens.lows[at]) and not tokens.new_line(term.first)
    if not named or tokens.is_number(at - 1) or vocab.numbers.get(tokens.low(at - 1)) is not None:
        return None
    unit = read_unit(tokens, number, at, vocab)
    if unit is None or unit.last != term.first:
        return None
    value = unit.measured(number.value)
    return Amount(
        at, term.last, number, unit.kind, value, None, unit.name, Qualifier.ABOUT, rule=f"inverted, {unit.rule}"
    )


def _without_unit(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A number whose unit a neighbour must lend: it has a scale, is of the things spoken of, or ends a clause."""
    number = term.number
    if number.value == 0 or number.value == HALF or ordinal(tokens, number, vocab) or _numbers_a_line(tokens, term):
        return None
    lacks, last = None, term.last
    if _number_follows(tokens, term.last, vocab) and not number.scaled:
        lacks = Lacks.WHOLE
    pronoun = vocab.things_spoken_of.at(tokens.lows, term.last + case_ending(tokens, term.last))
    parted = case_ending(tokens, term.last) == 2 and vocab.part_endings.get(tokens.low(term.last + 1))
    if (pronoun or parted) and not number.scaled:
        lacks = Lacks.THING
    elif lacks is None and number.scaled:
        lacks = Lacks.CURRENCY
    elif (
        lacks is None
        and clause_ends(tokens, term.last)
        and not (_year_like(number) or named_before(tokens, term.first))
    ):
        lacks = Lacks.UNIT
    if lacks is None or (number.value == 1 and lacks is not Lacks.THING):
        return None
    return Amount(
        term.first, last, number, None, number.value, rule=f"without a unit ({lacks.name.lower()})", lacks=lacks
    )


def _numbers_a_line(tokens: Tokens, term: Term) -> bool:
    """«3. Вакансия»: the number of a line in a list."""
    return (term.first == 0 or tokens.new_line(term.first)) and tokens.low(term.last) in {".", ")"}


def _number_follows(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the number is a part of another: «пять из 12», "five of the ten"."""
    link = vocab.part_links.at(tokens.lows, at)
    if link is None:
        return False
    return any(tokens.is_number(p) or vocab.numbers.get(tokens.low(p)) is not None for p in (link[1], link[1] + 1))


def _year_like(number: Number) -> bool:
    return number.digits.isdigit() and len(number.digits) == 4 and FIRST_YEAR <= number.value <= LAST_YEAR
